import type { Action } from '../rights/actions';

/**
 * Who may use a route, beyond being signed in.
 *
 * - `public`: nobody signs in for it.
 * - `self`: one's own matters, and words of the admin that hold no content.
 * - `granted`: Strapi asks for a permission that stands for the whole of what the route does.
 * - `filtered`: the answer is cut by Strapi to what the permissions' conditions let through.
 * - `writes`: what it stores passes the guard of the Document Service.
 * - `owner`: the owner of the installation alone (super administrator); Strapi asks for no permission.
 * - the rest names what the gate looks at before the route runs.
 */
export type RouteRule =
  | 'public'
  | 'self'
  | 'granted'
  | 'filtered'
  | 'writes'
  | 'owner'
  | { readonly look: 'document' | 'bodyDocuments' | 'queryDocuments' | 'source'; readonly action: Action }
  | { readonly look: 'picker' | 'relation' | 'type' | 'localized' | 'place' }
  | { readonly look: 'file' | 'seenFile' | 'bodyFiles' | 'updatedFiles' | 'uploaded' }
  | { readonly look: 'person' | 'bodyPeople' };

const crud = (path: string, rule: RouteRule): Record<string, RouteRule> => ({
  [`GET ${path}`]: rule,
  [`POST ${path}`]: rule,
  [`GET ${path}/:id`]: rule,
  [`PUT ${path}/:id`]: rule,
  [`DELETE ${path}/:id`]: rule,
});
const all = (rule: RouteRule, ...routes: string[]): Record<string, RouteRule> =>
  Object.fromEntries(routes.map((route) => [route, rule]));

const signIn = {
  ...all('public', 'GET /admin/:path*', 'GET /admin/init', 'GET /admin/project-type', 'GET /admin/registration-info'),
  ...all('public', 'POST /admin/login', 'POST /admin/access-token', 'POST /admin/logout', 'POST /admin/register'),
  ...all('public', 'POST /admin/register-admin', 'POST /admin/forgot-password', 'POST /admin/reset-password'),
  ...all('public', 'GET /admin/telemetry-properties', 'GET /uploads/(.*)'),
  // Tokens of their own kind open these two.
  ...all('public', 'GET /admin/transfer/runner/pull', 'GET /admin/transfer/runner/push'),
} satisfies Record<string, RouteRule>;

const administration: Record<string, RouteRule> = {
  ...crud('/admin/admin-tokens', 'granted'),
  ...all('granted', 'GET /admin/admin-tokens/:id/owner-permissions', 'POST /admin/admin-tokens/:id/regenerate'),
  ...crud('/admin/api-tokens', 'granted'),
  'POST /admin/api-tokens/:id/regenerate': 'granted',
  ...crud('/admin/transfer/tokens', 'granted'),
  'POST /admin/transfer/tokens/:id/regenerate': 'granted',
  ...crud('/admin/webhooks', 'granted'),
  ...all('granted', 'POST /admin/webhooks/:id/trigger', 'POST /admin/webhooks/batch-delete'),
  ...crud('/admin/roles', 'granted'),
  ...all('granted', 'GET /admin/roles/:id/permissions', 'PUT /admin/roles/:id/permissions'),
  'POST /admin/roles/batch-delete': 'granted',
  ...all('granted', 'GET /admin/users', 'GET /admin/users/:id'),
  'POST /admin/users': { look: 'bodyPeople' },
  'PUT /admin/users/:id': { look: 'person' },
  'DELETE /admin/users/:id': { look: 'person' },
  'POST /admin/users/batch-delete': { look: 'bodyPeople' },
  ...all('self', 'GET /admin/users/me', 'PUT /admin/users/me', 'GET /admin/users/me/permissions'),
  ...all('self', 'GET /admin/users/me/sessions', 'DELETE /admin/users/me/sessions'),
  ...all('self', 'DELETE /admin/users/me/sessions/:sessionId', 'POST /admin/permissions/check'),
  ...all('self', 'GET /admin/homepage/layout', 'PUT /admin/homepage/layout', 'GET /admin/guided-tour-meta'),
  ...all('self', 'GET /admin/information', 'GET /admin/license-trial-time-left', 'GET /admin/ai-feature-config'),
  ...all('self', 'GET /admin/project-settings', 'GET /admin/permissions'),
  ...all('granted', 'POST /admin/project-settings'),
  ...all('owner', 'GET /admin/homepage/key-statistics', 'GET /admin/plugins', 'GET /admin/ai-token'),
  ...all('owner', 'GET /admin/ai-usage', 'GET /admin/content-api/permissions', 'GET /admin/content-api/routes'),
};

const entry = '/content-manager/collection-types/:model';
const single = '/content-manager/single-types/:model';
const manager: Record<string, RouteRule> = {
  [`GET ${entry}`]: 'filtered',
  [`POST ${entry}`]: 'writes',
  [`POST ${entry}/actions/publish`]: 'writes',
  [`GET ${entry}/:id`]: { look: 'document', action: 'read' },
  [`PUT ${entry}/:id`]: { look: 'document', action: 'update' },
  [`DELETE ${entry}/:id`]: { look: 'document', action: 'delete' },
  [`POST ${entry}/:id/actions/publish`]: { look: 'document', action: 'publish' },
  [`POST ${entry}/:id/actions/unpublish`]: { look: 'document', action: 'publish' },
  [`POST ${entry}/:id/actions/discard`]: { look: 'document', action: 'update' },
  [`GET ${entry}/:id/actions/countDraftRelations`]: { look: 'document', action: 'read' },
  [`POST ${entry}/actions/bulkDelete`]: { look: 'bodyDocuments', action: 'delete' },
  [`POST ${entry}/actions/bulkFindForValidation`]: { look: 'bodyDocuments', action: 'read' },
  [`POST ${entry}/actions/bulkPublish`]: { look: 'bodyDocuments', action: 'publish' },
  [`POST ${entry}/actions/bulkUnpublish`]: { look: 'bodyDocuments', action: 'publish' },
  [`GET ${entry}/actions/countManyEntriesDraftRelations`]: { look: 'queryDocuments', action: 'read' },
  [`POST ${entry}/clone/:sourceId`]: { look: 'source', action: 'read' },
  [`POST ${entry}/auto-clone/:sourceId`]: { look: 'source', action: 'read' },
  ...all('granted', `GET ${single}`, `DELETE ${single}`, `PUT ${single}`, `POST ${single}/actions/publish`),
  ...all('granted', `POST ${single}/actions/unpublish`, `POST ${single}/actions/discard`),
  [`GET ${single}/actions/countDraftRelations`]: 'granted',
  'GET /content-manager/relations/:model/:targetField': { look: 'picker' },
  'GET /content-manager/relations/:model/:id/:targetField': { look: 'relation' },
  'GET /content-manager/homepage/count-documents': 'filtered',
  'GET /content-manager/homepage/recent-documents': 'filtered',
  'POST /content-manager/uid/check-availability': { look: 'type' },
  'POST /content-manager/uid/generate': { look: 'type' },
  ...all('self', 'GET /content-manager/components', 'GET /content-manager/components/:uid/configuration'),
  ...all('self', 'GET /content-manager/content-types', 'GET /content-manager/content-types/:uid/configuration'),
  ...all('self', 'GET /content-manager/content-types-settings', 'GET /content-manager/init'),
  // Strapi names a permission for it, and does not ask for it.
  'PUT /content-manager/components/:uid/configuration': 'owner',
  ...all('granted', 'PUT /content-manager/content-types/:uid/configuration'),
  'GET /content-manager/preview/script': 'public',
  'GET /content-manager/preview/url/:contentType': 'owner',
};

const media: Record<string, RouteRule> = {
  'GET /upload/files': 'filtered',
  'GET /upload/files/:id': { look: 'seenFile' },
  'PUT /upload/files/:id': { look: 'file' },
  'DELETE /upload/files/:id': { look: 'file' },
  'POST /upload/files/:id/replace': { look: 'file' },
  'POST /upload': { look: 'uploaded' },
  'POST /upload/files': { look: 'uploaded' },
  'POST /upload/actions/upload-from-urls': { look: 'uploaded' },
  'POST /upload/actions/bulk-delete': { look: 'bodyFiles' },
  'POST /upload/actions/bulk-move': { look: 'bodyFiles' },
  'POST /upload/actions/bulk-update': { look: 'updatedFiles' },
  'POST /upload/actions/generate-ai-metadata': 'owner',
  ...all('owner', 'POST /upload/ai-metadata-jobs', 'GET /upload/ai-metadata-jobs/latest'),
  ...all('owner', 'GET /upload/ai-metadata-jobs/pending-count', 'POST /upload/folders', 'PUT /upload/folders/:id'),
  ...all('self', 'GET /upload/folder-structure', 'GET /upload/folders', 'GET /upload/folders/:id'),
  ...all('self', 'GET /upload/configuration'),
  ...all('granted', 'PUT /upload/configuration', 'GET /upload/settings', 'PUT /upload/settings'),
};

const builder = '/content-type-builder';
const others: Record<string, RouteRule> = {
  ...all('owner', `DELETE ${builder}/component-categories/:name`, `PUT ${builder}/component-categories/:name`),
  ...all('owner', `GET ${builder}/components`, `POST ${builder}/components`, `GET ${builder}/components/:uid`),
  ...all('owner', `PUT ${builder}/components/:uid`, `DELETE ${builder}/components/:uid`),
  ...all('owner', `GET ${builder}/content-types`, `POST ${builder}/content-types`, `GET ${builder}/reserved-names`),
  ...all('owner', `GET ${builder}/content-types/:uid`, `PUT ${builder}/content-types/:uid`),
  ...all('owner', `DELETE ${builder}/content-types/:uid`, `GET ${builder}/schema`, `POST ${builder}/update-schema`),
  ...all('owner', `GET ${builder}/update-schema-status`),
  ...all('owner', 'POST /email', 'GET /email/settings', 'POST /email/test', 'POST /email/verify'),
  ...all('self', 'GET /i18n/locales', 'GET /i18n/iso-locales', 'GET /i18n/settings'),
  ...all('granted', 'POST /i18n/locales', 'PUT /i18n/locales/:id', 'DELETE /i18n/locales/:id'),
  // Open to everybody in Strapi.
  'PUT /i18n/settings': 'owner',
  'POST /i18n/content-manager/actions/get-non-localized-fields': { look: 'localized' },
  'GET /i18n/content-manager/get-fill-from-locale/:model': { look: 'localized' },
  ...all('owner', 'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId'),
  ...all('owner', 'GET /i18n/ai-localization-jobs/single-types/:contentType'),
  ...all('owner', 'GET /users-permissions/advanced', 'PUT /users-permissions/advanced'),
  ...all('owner', 'GET /users-permissions/email-templates', 'PUT /users-permissions/email-templates'),
  ...all('owner', 'GET /users-permissions/permissions', 'GET /users-permissions/policies'),
  ...all('owner', 'GET /users-permissions/providers', 'PUT /users-permissions/providers'),
  ...all('owner', 'GET /users-permissions/roles', 'POST /users-permissions/roles', 'GET /users-permissions/roles/:id'),
  ...all('owner', 'DELETE /users-permissions/roles/:role', 'PUT /users-permissions/roles/:role'),
  ...all('owner', 'GET /users-permissions/routes'),
};

/** The project's own. A route of a new plugin is added here: without a line it is closed to all but the owner. */
const ours: Record<string, RouteRule> = {
  'GET /snapshot/status': 'self',
  'GET /workspace/places': 'filtered',
  'POST /workspace/check': 'self',
  'POST /workspace/drawing-fit': 'self',
  'GET /workspace/position': { look: 'place' },
  ...all('self', 'GET /people/me'),
  ...all('granted', 'GET /people', 'GET /people/entries', 'PUT /people/:id/scope', 'POST /people/invitations'),
  ...all('granted', 'POST /people/:id/link'),
  ...all('granted', 'GET /audit/entries', 'GET /audit/choices', 'GET /audit/verification', 'GET /audit/export'),
  // Cut to what one may read; what is done is judged by the rights of whoever does it (review/server/actions).
  ...all('filtered', 'GET /review/queue', 'GET /review/counts', 'GET /review/state', 'GET /review/difference'),
  ...all('writes', 'POST /review/actions'),
  ...all('granted', 'GET /review/settings', 'PUT /review/settings'),
  // Rows are judged one by one by the rights of whoever imports or exports (spreadsheet/server/entries/access).
  ...all('granted', 'GET /spreadsheet/template', 'GET /spreadsheet/export', 'GET /spreadsheet/jobs'),
  ...all('granted', 'POST /spreadsheet/jobs', 'GET /spreadsheet/jobs/:id', 'DELETE /spreadsheet/jobs/:id'),
  ...all('granted', 'GET /spreadsheet/jobs/:id/rows', 'POST /spreadsheet/jobs/:id/apply'),
  ...all('granted', 'POST /spreadsheet/jobs/:id/undo', 'POST /spreadsheet/jobs/:id/swap'),
  'GET /spreadsheet/types': 'self',
  'GET /history/entries/:model/:id': { look: 'document', action: 'read' },
  'GET /history/entries/:model/:id/versions/:version': { look: 'document', action: 'read' },
  'POST /history/entries/:model/:id/versions/:version/restore': { look: 'document', action: 'update' },
  // Whose a deleted entry was is told by what is kept of it (history/server/access); a restored one passes the guard.
  ...all('filtered', 'GET /history/deleted', 'GET /history/deleted/:version'),
  'POST /history/deleted/:version/restore': 'writes',
  'GET /schedule/plans': 'filtered',
  'GET /schedule/entries/:model/:id': { look: 'document', action: 'read' },
  'POST /schedule/entries/:model/:id': { look: 'document', action: 'publish' },
  'PUT /schedule/entries/:model/:id/plans/:plan': { look: 'document', action: 'publish' },
  'DELETE /schedule/entries/:model/:id/plans/:plan': { look: 'document', action: 'publish' },
  // Findings are cut to what the person may read of each type (health/server/sight); edits pass the guard one by one.
  ...all('filtered', 'GET /health/board', 'GET /health/findings', 'GET /health/choices', 'GET /health/digests'),
  'POST /health/edits': 'writes',
  'GET /desk/day': 'filtered',
  'POST /desk/notices': 'writes',
  ...all('granted', 'GET /health/settings', 'PUT /health/settings', 'POST /health/runs'),
};

/** Every route of the admin, by method and path. */
export const routeTable: Readonly<Record<string, RouteRule>> = {
  ...signIn,
  ...administration,
  ...manager,
  ...media,
  ...others,
  ...ours,
};
