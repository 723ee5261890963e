import { additions, keysOf } from './additions';
import type { StoredPermission } from './expand';

const permission = (action: string, subject: string | null, fields?: string[]): StoredPermission => ({
  action,
  subject,
  properties: fields ? { fields } : {},
  conditions: [],
});
const applied = (...permissions: StoredPermission[]): Set<string> => new Set(permissions.flatMap(keysOf));

describe('what a new version adds to a role', () => {
  const read = permission('read', 'api::a.a', ['name', 'slug']);

  it('is nothing where nothing is new, whatever an administrator took away', () => {
    expect(additions([read], { applied: applied(read), present: [] })).toEqual({ create: [], extend: [] });
    const less = permission('read', 'api::a.a', ['name']);
    expect(additions([read], { applied: applied(read), present: [less] })).toEqual({ create: [], extend: [] });
  });

  it('is the new type, and the new field where the permission still stands', () => {
    const other = permission('read', 'api::b.b', ['name']);
    const manage = permission('manage', null);
    const wider = permission('read', 'api::a.a', ['name', 'slug', 'hours']);
    const less = permission('read', 'api::a.a', ['name']);
    expect(additions([wider, other, manage], { applied: applied(read), present: [less] })).toEqual({
      create: [other, manage],
      extend: [{ permission: less, fields: ['hours'] }],
    });
    expect(additions([wider], { applied: applied(read), present: [] })).toEqual({ create: [], extend: [] });
  });
});
