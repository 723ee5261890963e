import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::scenic-spot.scenic-spot');
