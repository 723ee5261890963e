import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::bus-line.bus-line');
