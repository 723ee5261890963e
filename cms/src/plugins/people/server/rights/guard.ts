import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { AsyncLocalStorage } from 'node:async_hooks';
import { actingUser } from '../../../../acting';
import { documentsIn, writeOf } from '../../../../entry/write';
import { mayKeep, mayWrite } from './judge';
import type { Refusal } from './rights';
import { rightsInRequest } from './signed-in';

/** What follows from a write that was allowed (a town's English version …) is the system's, not the person's. */
const judged = new AsyncLocalStorage<true>();

/** @throws PolicyError, a 403 with its message, where there is a refusal */
export function refuse(refusal: Refusal): void {
  if (refusal !== undefined) throw new errors.PolicyError(refusal);
}

/**
 * Asks before and after every write that an administrator's request makes through the Document Service, whichever route
 * it came by: the content manager, bulk actions, plugins. What Strapi checks on its own is checked here once more.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = writeOf(context);
    const user = actingUser(strapi);
    if (!write || !user || judged.getStore()) return next();
    const { uid, action } = write;
    const rights = await rightsInRequest(strapi, user);
    if (rights.isSuper) return next();
    return judged.run(true, () =>
      strapi.db.transaction(async () => {
        refuse(await mayWrite(strapi, rights, write));
        const result = await next();
        if (['create', 'update', 'clone'].includes(action)) {
          for (const documentId of documentsIn(result)) refuse(await mayKeep(rights, uid, documentId));
        }
        return result;
      }),
    );
  });
}
