import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import type { PeopleService } from '../../people/server/service';
import { isPlaceUid } from '../../../validation/place-kinds';
import { modelsOf, type Model } from './entries/model';

interface Part {
  readonly uid: string;
  /** documentIds that the person may read; undefined for all of the type. */
  readonly only: readonly string[] | undefined;
}

/** What a person may see of the board: what it may read of each type, and for who has a scope, what lies in it. */
export interface Sight {
  readonly user: User;
  readonly parts: readonly Part[];
  /** True where nothing is out of sight. */
  readonly isWhole: boolean;
  /** documentIds of the towns that the person looks after. */
  readonly towns: readonly string[];
}

const people = (strapi: Core.Strapi): PeopleService => strapi.plugin('people').service('rights');

export async function sightOf(strapi: Core.Strapi, user: User): Promise<Sight> {
  const { scope } = await people(strapi).scopeOf(user);
  const found: Part[] = [];
  for (const { uid } of modelsOf(strapi)) found.push({ uid, only: await people(strapi).readable(user, uid) });
  // Who looks after something of its own also reads lists of words to choose from, which others look after. Who reads
  // nothing of a type has an empty list of it.
  const own = found.filter(({ only }) => only !== undefined && only.length > 0);
  const looksAfterOwn = scope.towns.size > 0 || found.some(({ uid, only }) => only !== undefined && isPlaceUid(uid));
  const parts = looksAfterOwn ? own : found.filter(({ only }) => only === undefined || only.length > 0);
  const isWhole = parts.length === modelsOf(strapi).length && parts.every(({ only }) => only === undefined);
  return { user, parts, isWhole, towns: [...scope.towns] };
}

/** What of the query builder is needed to narrow a query. */
interface Narrowable {
  where(build: (this: Narrowable) => void): Narrowable;
  where(column: string, value: unknown): Narrowable;
  whereIn(column: string, values: readonly string[]): Narrowable;
  orWhere(build: (this: Narrowable) => void): Narrowable;
  whereRaw(sql: string): Narrowable;
}

/** Cuts a query of findings or entries to what the person may see. */
export function narrow<Query>(query: Query, { isWhole, parts }: Sight): Query {
  if (isWhole) return query;
  (query as unknown as Narrowable).where(function none() {
    this.whereRaw('1 = 0');
    for (const { uid, only } of parts) {
      this.orWhere(function part() {
        this.where('uid', uid);
        if (only !== undefined) this.whereIn('target', only);
      });
    }
  });
  return query;
}

/** The types that the person may see something of. */
export const typesIn = (strapi: Core.Strapi, { parts }: Sight): readonly Model[] => {
  const seen = new Set(parts.map(({ uid }) => uid));
  return modelsOf(strapi).filter(({ uid }) => seen.has(uid));
};
