import { errors } from '@strapi/utils';

/** The entry is no longer what the person saw: 409, with words for them. */
export class Conflict extends Error {}

export const missing = (message: string): Error => new errors.NotFoundError(message);
export const forbidden = (message: string): Error => new errors.PolicyError(message);
export const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
