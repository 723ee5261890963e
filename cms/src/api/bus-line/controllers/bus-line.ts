import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::bus-line.bus-line');
