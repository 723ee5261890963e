import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::drawn-map.drawn-map');
