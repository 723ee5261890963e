import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::tour-route.tour-route');
