import type { Answer, Staff } from './staff';

/** An entry that somebody asks for. */
export interface Target {
  readonly uid: string;
  readonly documentId: string;
  /** Id of its component `location`, of a draft. */
  readonly location: number;
  /** Row id of its draft. */
  readonly row: number;
  readonly slug: string;
}

export interface Probe {
  readonly name: string;
  /** Permission that the owner needs, to be let in. */
  readonly needs: 'read' | 'write' | 'publish';
  readonly send: (staff: Staff, target: Target) => Promise<Answer>;
}

const entry = ({ uid }: Target): string => `/content-manager/collection-types/${uid}`;
const one = (target: Target): string => `${entry(target)}/${target.documentId}`;
const ids = ({ documentId }: Target) => ({ documentIds: [documentId] });

/** Every way to an entry that the admin has, other than lists. */
export const probes: readonly Probe[] = [
  { name: 'detail', needs: 'read', send: (staff, target) => staff.ask('GET', one(target)) },
  { name: 'published', needs: 'read', send: (staff, target) => staff.ask('GET', `${one(target)}?status=published`) },
  { name: 'english', needs: 'read', send: (staff, target) => staff.ask('GET', `${one(target)}?locale=en`) },
  {
    name: 'draft relations',
    needs: 'read',
    send: (staff, target) => staff.ask('GET', `${one(target)}/actions/countDraftRelations`),
  },
  {
    name: 'draft relations of many',
    needs: 'read',
    send: (staff, target) =>
      staff.ask('GET', `${entry(target)}/actions/countManyEntriesDraftRelations?documentIds[0]=${target.documentId}`),
  },
  {
    name: 'bulk read',
    needs: 'read',
    send: (staff, target) => staff.ask('POST', `${entry(target)}/actions/bulkFindForValidation`, ids(target)),
  },
  {
    name: 'relation',
    needs: 'read',
    send: (staff, target) => staff.ask('GET', `/content-manager/relations/${target.uid}/${target.documentId}/themes`),
  },
  {
    name: 'relation of a component',
    needs: 'read',
    send: (staff, target) => staff.ask('GET', `/content-manager/relations/shared.location/${target.location}/town`),
  },
  {
    name: 'picker beside an entry',
    needs: 'read',
    send: (staff, target) =>
      staff.ask('GET', `/content-manager/relations/${target.uid}/themes?id=${target.documentId}`),
  },
  {
    name: 'fields shared by languages',
    needs: 'read',
    send: (staff, target) =>
      staff.ask('POST', '/i18n/content-manager/actions/get-non-localized-fields', {
        model: target.uid,
        id: target.row,
        locale: 'en',
      }),
  },
  {
    name: 'fill from another language',
    needs: 'read',
    send: (staff, target) =>
      staff.ask(
        'GET',
        `/i18n/content-manager/get-fill-from-locale/${target.uid}?documentId=${target.documentId}&sourceLocale=zh-Hans&targetLocale=en&collectionType=collection-types`,
      ),
  },
  {
    name: 'position of a place',
    needs: 'read',
    send: (staff, target) => staff.ask('GET', `/workspace/position?slug=${target.slug}`),
  },
  { name: 'update', needs: 'write', send: (staff, target) => staff.ask('PUT', one(target), { staffNote: '改动' }) },
  {
    name: 'update in English',
    needs: 'write',
    send: (staff, target) => staff.ask('PUT', `${one(target)}?locale=en`, { summary: 'Changed' }),
  },
  {
    name: 'discard',
    needs: 'write',
    send: (staff, target) => staff.ask('POST', `${one(target)}/actions/discard`, {}),
  },
  {
    name: 'publish',
    needs: 'publish',
    send: (staff, target) => staff.ask('POST', `${one(target)}/actions/publish`, {}),
  },
  {
    name: 'bulk publish',
    needs: 'publish',
    send: (staff, target) => staff.ask('POST', `${entry(target)}/actions/bulkPublish`, ids(target)),
  },
  {
    name: 'clone',
    needs: 'write',
    send: (staff, target) => staff.ask('POST', `${entry(target)}/clone/${target.documentId}`, { name: '副本' }),
  },
  {
    name: 'unpublish',
    needs: 'publish',
    send: (staff, target) => staff.ask('POST', `${one(target)}/actions/unpublish`, {}),
  },
  {
    name: 'bulk unpublish',
    needs: 'publish',
    send: (staff, target) => staff.ask('POST', `${entry(target)}/actions/bulkUnpublish`, ids(target)),
  },
  { name: 'delete', needs: 'write', send: (staff, target) => staff.ask('DELETE', `${one(target)}?locale=en`) },
  {
    name: 'bulk delete',
    needs: 'write',
    send: (staff, target) => staff.ask('POST', `${entry(target)}/actions/bulkDelete`, ids(target)),
  },
];
