import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { ownPlaceSlugs } from './own/documents';
import type { Scope } from './own/scope';
import { actions } from './rights/actions';
import type { EntryWrite as Write } from '../../../entry/write';
import { mayWrite } from './rights/judge';
import type { Refusal, Rights } from './rights/rights';
import { rightsInRequest } from './rights/signed-in';
import { placeUids } from '../../../validation/place-kinds';

/**
 * What other parts of the CMS ask about a person: `strapi.plugin('people').service('rights')`.
 *
 * Routes of the content manager and everything that writes through the Document Service within a request or `actAs` are
 * guarded already; ask here to read by another way, to show what is not allowed before it is tried, or to check a batch.
 */
export interface PeopleService {
  /** Towns and entries that the person looks after, and its permissions. */
  scopeOf(user: User): Promise<{ readonly scope: Scope; readonly rights: Rights }>;
  /** documentIds of a type that the person may read; undefined means all, empty means none. */
  readable(user: User, uid: string): Promise<readonly string[] | undefined>;
  /** Slugs of the places that the person may read; undefined means all. For fields that name places. */
  readablePlaces(user: User): Promise<ReadonlySet<string> | undefined>;
  /**
   * Undefined where the person may make the write, else why not, in Chinese. For `create` and `update` give `data`:
   * languages, fields, relations, files and places in it are judged too. Without `documentId` it is a new entry, whose
   * town or creator the guard judges when it is stored.
   */
  mayChange(user: User, write: Write): Promise<Refusal>;
}

/** The service of this installation. */
export const peopleOf = (strapi: Core.Strapi): PeopleService => strapi.plugin('people').service('rights');

export const rights = ({ strapi }: { strapi: Core.Strapi }): PeopleService => {
  const of = (user: User): Promise<Rights> => rightsInRequest(strapi, user);
  return {
    async scopeOf(user) {
      const found = await of(user);
      return { scope: found.scope, rights: found };
    },
    readable: async (user, uid) => (await of(user)).readable(uid),
    async readablePlaces(user) {
      const found = await of(user);
      if (found.isSuper) return undefined;
      const granted = placeUids.map((uid) => found.kinds(found.for(actions.read, uid)));
      if (granted.every((kinds) => kinds === undefined)) return undefined;
      const slugs = new Set<string>();
      for (const kind of new Set(granted.flatMap((kinds) => kinds ?? []))) {
        for (const slug of await ownPlaceSlugs(strapi, kind, found.scope)) slugs.add(slug);
      }
      return slugs;
    },
    mayChange: async (user, write) => mayWrite(strapi, await of(user), write),
  };
};
