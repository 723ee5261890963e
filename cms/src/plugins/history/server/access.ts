import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { User } from '../../../acting';
import { attributesOf, draftsOf, type Attributes } from '../../../entry/content';
import { namedPlaces, type Facts } from '../../people/server/own/ownership';
import type { Action } from '../../people/server/rights/actions';
import { refuse } from '../../people/server/rights/guard';
import type { Refusal, Rights } from '../../people/server/rights/rights';
import { peopleOf } from '../../people/server/service';
import { bodyOf, newest, type Key, type Version } from './versions';
import { isPlaceUid } from '../../../validation/place-kinds';
import { isDocument } from '../../../validation/walk';

const missing = (): never => {
  throw new errors.NotFoundError('没有这个历史版本：可能已经过了保存期限。请刷新页面。');
};

export const found = <T>(value: T | undefined): T => value ?? missing();

const idOf = (value: unknown): { town?: string } =>
  isDocument(value) && typeof value['documentId'] === 'string' ? { town: value['documentId'] } : {};

/** Whose a deleted entry was, by its last Chinese version. */
async function factsOf(strapi: Core.Strapi, { type: uid, target, language }: Key): Promise<Facts> {
  const last =
    (await newest(strapi, { type: uid, target, language: 'zh-Hans' })) ??
    (await newest(strapi, { type: uid, target, language }));
  const { content } = await bodyOf(strapi, found(last));
  const location = content['location'];
  const town = isPlaceUid(uid) ? (isDocument(location) ? location['town'] : undefined) : content['town'];
  const createdBy = last?.creator ?? undefined;
  return {
    documentId: target,
    places: namedPlaces(uid, content),
    ...idOf(town),
    ...(createdBy !== undefined && { createdBy }),
  };
}

/** Whether somebody may do something with an entry that may be deleted. */
export async function mayWith(strapi: Core.Strapi, user: User, action: Action, key: Key): Promise<Refusal> {
  const { type: uid, target, language: locale } = key;
  const { rights } = await peopleOf(strapi).scopeOf(user);
  const isThere = (await draftsOf(strapi, uid, target)).length > 0;
  if (isThere) return rights.may({ action, uid, documentIds: [target], locale });
  return rights.mayGone({ action, uid, locale }, await factsOf(strapi, key));
}

/** @throws PolicyError where somebody may not */
export async function demand(strapi: Core.Strapi, user: User, action: Action, key: Key): Promise<void> {
  refuse(await mayWith(strapi, user, action, key));
}

/** The attributes of a type that somebody may read. */
export async function readableAttributes(
  strapi: Core.Strapi,
  rights: Rights,
  { type: uid }: Pick<Version, 'type'>,
): Promise<Attributes> {
  const entries = Object.entries(attributesOf(strapi, uid));
  const refusals = await Promise.all(entries.map(([field]) => rights.may({ action: 'read', uid, fields: [field] })));
  return Object.fromEntries(entries.filter((_, at) => refusals[at] === undefined));
}
