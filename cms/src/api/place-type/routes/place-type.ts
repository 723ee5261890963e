import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::place-type.place-type');
