import type { Core } from '@strapi/strapi';
import { additions, keysOf } from './additions';
import { roleDefinitions, type RoleDefinition } from './definitions';
import { expandRole, type StoredPermission } from './expand';

interface Row extends StoredPermission {
  readonly id: number;
}

type Applied = Record<string, readonly string[]>;

/** Strapi's own example roles; nobody here has them, and their names are English. */
const examples = ['strapi-editor', 'strapi-author'];

async function createRole(strapi: Core.Strapi, role: RoleDefinition, permissions: readonly StoredPermission[]) {
  const { code, name, description } = role;
  const taken = await strapi.db.query('admin::role').findOne({ where: { name }, select: ['id'] });
  const created = await strapi
    .service('admin::role')
    .create({ code, name: taken ? `${name}（内置）` : name, description });
  await strapi.service('admin::role').addPermissions(created.id, permissions);
}

async function extendRole(
  strapi: Core.Strapi,
  roleId: number,
  declared: readonly StoredPermission[],
  applied: readonly string[],
): Promise<void> {
  const present: Row[] = await strapi.db.query('admin::permission').findMany({ where: { role: { id: roleId } } });
  const { create, extend } = additions(declared, { applied: new Set(applied), present });
  if (create.length > 0) await strapi.service('admin::role').addPermissions(roleId, create);
  for (const { permission, fields } of extend) {
    const all = [...new Set([...(permission.properties.fields ?? []), ...fields])];
    await strapi.db.query('admin::permission').update({
      where: { id: (permission as Row).id },
      data: { properties: { ...permission.properties, fields: all } },
    });
  }
}

async function removeExamples(strapi: Core.Strapi): Promise<void> {
  for (const code of examples) {
    const role: { id: number } | null = await strapi.db.query('admin::role').findOne({ where: { code } });
    if (role && (await strapi.service('admin::role').getUsersCount(role.id)) === 0) {
      await strapi.service('admin::role').deleteByIds([role.id]);
    }
  }
}

async function nameOwnerInChinese(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('admin::role');
  const owner: { id: number; name: string } | null = await roles.findOne({ where: { code: 'strapi-super-admin' } });
  if (owner?.name !== 'Super Admin') return;
  const data = { name: '超级管理员', description: '本系统的所有者：可以使用全部功能和设置。' };
  await roles.update({ where: { id: owner.id }, data });
}

/**
 * Creates the roles, once each; later adds what a new version brings. What an administrator has changed, renamed or
 * deleted stays as it was left.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  // A start that is cut short leaves all of it or nothing.
  await strapi.db.transaction(() => applyRoles(strapi));
}

async function applyRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'people' });
  const known = ((await store.get({ key: 'roles' })) ?? {}) as Applied;
  const applied: Applied = { ...known };
  if (Object.keys(known).length === 0) {
    await removeExamples(strapi);
    await nameOwnerInChinese(strapi);
  }
  for (const definition of roleDefinitions) {
    const declared = expandRole(strapi, definition);
    const { code } = definition;
    const role: { id: number } | null = await strapi.db.query('admin::role').findOne({ where: { code } });
    if (role) await extendRole(strapi, role.id, declared, known[code] ?? []);
    else if (known[code] === undefined) await createRole(strapi, definition, declared);
    applied[code] = declared.flatMap(keysOf);
  }
  if (JSON.stringify(applied) !== JSON.stringify(known)) await store.set({ key: 'roles', value: applied });
}
