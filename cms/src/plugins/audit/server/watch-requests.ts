import type { Core } from '@strapi/strapi';
import { isDocument, textOf } from '../../../validation/walk';
import { personOf, auditLog, type AuditEvent } from './log';
import type { User } from '../../../acting';

/** What is read of a finished request. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request: { readonly body?: unknown };
  readonly body?: unknown;
  readonly state: { readonly user?: User; readonly userAbility?: unknown };
}

const emailIn = (body: unknown): string => (isDocument(body) ? (textOf(body.email) ?? '') : '').slice(0, 200);
const session = (action: string, person?: string): AuditEvent => ({
  action,
  type: 'session',
  ...(person !== undefined && { person }),
});

/** The person of an answer to a sign-in or registration. */
const answeredPerson = (body: unknown): string | undefined => {
  const data = isDocument(body) && isDocument(body.data) ? body.data : {};
  return isDocument(data.user) ? personOf(data.user as unknown as User) : undefined;
};

const ROLE = /^\/admin\/roles\/(\d+)\/permissions$/;

/** The event that a request was, where nothing else writes it down; undefined for all others. */
export function eventOf({ method, path, status, request, body, state }: Answered): AuditEvent | undefined {
  const isDone = status < 400;
  if (method === 'POST' && path === '/admin/login') {
    if (isDone) return session('sign-in', answeredPerson(body) ?? emailIn(request.body));
    return session('sign-in-failed', emailIn(request.body));
  }
  if (method === 'POST' && path === '/admin/logout' && isDone) return session('sign-out');
  if (method === 'POST' && path === '/admin/register' && isDone) {
    return { ...session('registered', answeredPerson(body)), type: 'person' };
  }
  if (method === 'POST' && path === '/admin/reset-password') {
    return isDone ? session('password-reset', answeredPerson(body)) : session('password-reset-failed', '未登录');
  }
  const role = ROLE.exec(path);
  if (method === 'PUT' && role && isDone) return { action: 'permissions', type: 'role', target: role[1] };
  if (status === 403 && method !== 'GET' && state.userAbility !== undefined) {
    return { action: 'refused', type: 'route', target: `${method} ${path}`.slice(0, 250) };
  }
  return undefined;
}

/** Writes down sign-ins, good and bad, and what was refused. */
export function watchRequests(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    await next();
    const event = eventOf(context as unknown as Answered);
    if (event) await auditLog(strapi).record(event);
  });
}
