import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::drawn-map.drawn-map');
