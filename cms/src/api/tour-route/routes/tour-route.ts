import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::tour-route.tour-route');
