import type { Core } from '@strapi/strapi';
import type { User } from '../../../../acting';
import { Rights } from './rights';

const known = new WeakMap<object, Map<number, Promise<Rights>>>();

/** A person's rights, read once a request; outside of requests once for the object that names the person. */
export function rightsInRequest(strapi: Core.Strapi, user: User): Promise<Rights> {
  const key = strapi.requestContext.get() ?? user;
  const people = known.get(key) ?? new Map<number, Promise<Rights>>();
  known.set(key, people);
  const found = people.get(user.id) ?? Rights.of(strapi, user);
  people.set(user.id, found);
  return found;
}
