import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::study-base.study-base');
