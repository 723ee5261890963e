import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';

/** A signed-in administrator as Strapi's strategy leaves it. */
export interface User {
  readonly id: number;
  readonly email?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly roles?: readonly { readonly id: number; readonly code: string; readonly name: string }[];
}

const acting = new AsyncLocalStorage<User>();

/**
 * Runs background work in the name of a person: what it writes through the Document Service is checked against the
 * person's rights, and stands in the audit log under the person's name, as in a request of its own.
 */
export const actAs = <T>(user: User, work: () => Promise<T>): Promise<T> => acting.run(user, work);

interface RequestState {
  readonly user?: User;
  /** Only administrators have one. */
  readonly userAbility?: unknown;
}

/** The administrator in whose request or name this runs; undefined where nobody is signed in. */
export function actingUser(strapi: Core.Strapi): User | undefined {
  const named = acting.getStore();
  if (named) return named;
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  return state?.userAbility === undefined ? undefined : state.user;
}
