import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::place-type.place-type');
