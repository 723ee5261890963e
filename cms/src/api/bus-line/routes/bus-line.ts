import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::bus-line.bus-line');
