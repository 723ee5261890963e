import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { sheetUids } from '../columns/content';
import { Access, type User } from '../entries/access';

/** What is read here of Koa's context. */
export interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown; readonly headers: Readonly<Record<string, string | undefined>> };
  readonly req: Readable;
  readonly state: { readonly user: User };
  body: unknown;
  status: number;
  type: string;
  set(name: string, value: string): void;
  attachment(name: string): void;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Says in the editors' language what is not possible now. */
export const refuse = (message: string): never => {
  throw new errors.ApplicationError(message);
};

export async function accessFor(strapi: Core.Strapi, { state }: Context, uid: string): Promise<Access> {
  return (await Access.of(strapi, state.user.id, uid)) ?? refuse('您的账号已停用。');
}

/** The type that the request names. Refuses what no spreadsheet can fill and what the user may not even read. */
export async function typeOf(strapi: Core.Strapi, context: Context): Promise<{ uid: string; access: Access }> {
  const uid = text(context.query.uid);
  if (!sheetUids.includes(uid)) return refuse('这类内容不能用表格导入导出：请从列表中选择。');
  const access = await accessFor(strapi, context, uid);
  if (!access.mayReadAny()) throw new errors.ForbiddenError('您的账号没有查看这类内容的权限。');
  return { uid, access };
}
