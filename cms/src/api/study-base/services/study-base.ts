import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::study-base.study-base');
