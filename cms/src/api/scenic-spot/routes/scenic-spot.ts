import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::scenic-spot.scenic-spot');
