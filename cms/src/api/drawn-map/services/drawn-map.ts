import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::drawn-map.drawn-map');
