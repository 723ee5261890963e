import type { StoredPermission } from './expand';

const groupOf = ({ action, subject }: Pick<StoredPermission, 'action' | 'subject'>): string =>
  `${action} ${subject ?? ''}`;

/** A permission as a list of words that can be compared: one a field, one for a permission without fields. */
export const keysOf = (permission: StoredPermission): readonly string[] =>
  (permission.properties.fields ?? ['']).map((field) => `${groupOf(permission)} ${field}`);

export interface Additions {
  /** Permissions to a type or a function that is new. */
  readonly create: readonly StoredPermission[];
  /** Fields that are new in types for which the role has had, and still has, the permission. */
  readonly extend: readonly { readonly permission: StoredPermission; readonly fields: readonly string[] }[];
}

/**
 * What a new version of the software adds to a role: what is declared now and was not when it was last applied.
 * What an administrator has taken away since stays away.
 */
export function additions(
  declared: readonly StoredPermission[],
  { applied, present }: { applied: ReadonlySet<string>; present: readonly StoredPermission[] },
): Additions {
  const appliedGroups = new Set([...applied].map((key) => key.split(' ').slice(0, 2).join(' ')));
  const isNew = (permission: StoredPermission): boolean => !appliedGroups.has(groupOf(permission));
  const extend = declared
    .filter((permission) => !isNew(permission))
    .flatMap((wanted) => {
      const fields = (wanted.properties.fields ?? []).filter((field) => !applied.has(`${groupOf(wanted)} ${field}`));
      const permission = present.find((each) => groupOf(each) === groupOf(wanted));
      return fields.length > 0 && permission ? [{ permission, fields }] : [];
    });
  return { create: declared.filter(isNew), extend };
}
