/** What one can do with an entry, by the names of Strapi's permissions. */
export const actions = {
  read: 'plugin::content-manager.explorer.read',
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
  delete: 'plugin::content-manager.explorer.delete',
  publish: 'plugin::content-manager.explorer.publish',
} as const;
export type Action = keyof typeof actions;

export const actionNames: Readonly<Record<Action, string>> = {
  read: '查看',
  create: '新建',
  update: '修改',
  delete: '删除',
  publish: '发布或撤回',
};

export const mediaActions = {
  read: 'plugin::upload.read',
  create: 'plugin::upload.assets.create',
  update: 'plugin::upload.assets.update',
} as const;

/** Conditions of this plugin; a permission that carries one holds for what is one's own. */
export const conditions = {
  town: 'plugin::people.own-town',
  entries: 'plugin::people.own-entries',
} as const;
