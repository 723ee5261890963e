import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::tour-route.tour-route');
