import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::audio-guide.audio-guide');
