import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::scenic-spot.scenic-spot');
