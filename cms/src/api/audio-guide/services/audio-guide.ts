import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::audio-guide.audio-guide');
