import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { componentLabels, contentTypeLabels } from './labels';
import type { Labels } from './labels/field';

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}
interface LayoutCell {
  name: string;
  size: number;
}
/** What the content manager stores about one type's form and list. */
export interface ViewConfiguration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: LayoutCell[][] };
}

/** Rows of the form: two neighbouring half-width fields share one. */
export function editLayout({ fields, half = [] }: Labels): LayoutCell[][] {
  const rows: LayoutCell[][] = [];
  for (const name of Object.keys(fields)) {
    const size = half.includes(name) ? 6 : 12;
    const last = rows.at(-1);
    const [neighbour] = last ?? [];
    if (size === 6 && last?.length === 1 && neighbour?.size === 6) last.push({ name, size });
    else rows.push([{ name, size }]);
  }
  return rows;
}

const listLabels: Readonly<Record<string, string>> = { id: '编号', createdAt: '创建时间', updatedAt: '更新时间' };

/** The declared labels laid over the configuration that Strapi made from the schema. */
export function withLabels(configuration: ViewConfiguration, labels: Labels): ViewConfiguration {
  const metadatas: Record<string, FieldMetadata> = {};
  for (const [name, metadata] of Object.entries(configuration.metadatas)) {
    const [label, help] = labels.fields[name] ?? [];
    metadatas[name] =
      label === undefined
        ? { ...metadata, list: { ...metadata.list, ...(listLabels[name] && { label: listLabels[name] }) } }
        : {
            edit: { ...metadata.edit, label, description: help, visible: true },
            list: { ...metadata.list, label },
          };
  }
  return {
    settings: {
      ...configuration.settings,
      mainField: labels.mainField,
      ...(labels.list && { defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC', pageSize: 20 }),
    },
    metadatas,
    layouts: {
      list: labels.list ? [...labels.list, 'updatedAt'] : configuration.layouts.list,
      edit: editLayout(labels),
    },
  };
}

const fingerprint = (labels: Labels): string => createHash('sha256').update(JSON.stringify(labels)).digest('hex');

/**
 * Applies labels, help texts, columns and layout where the declaration changed since it was last applied, so that a
 * restart does not undo what staff arranged for themselves.
 */
export async function configureViews(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'workspace' });
  const applied = ((await store.get({ key: 'views' })) ?? {}) as Record<string, string>;
  const manager = strapi.plugin('content-manager');
  const next: Record<string, string> = {};
  const apply = async (kind: 'content-types' | 'components', labels: Labels): Promise<void> => {
    const hash = fingerprint(labels);
    next[labels.uid] = hash;
    if (applied[labels.uid] === hash) return;
    const service = manager.service(kind);
    const model =
      kind === 'components' ? strapi.components[labels.uid as never] : strapi.contentTypes[labels.uid as never];
    const configuration: ViewConfiguration = await service.findConfiguration(model);
    await service.updateConfiguration(model, withLabels(configuration, labels));
  };
  for (const labels of contentTypeLabels) await apply('content-types', labels);
  for (const labels of componentLabels) await apply('components', labels);
  await store.set({ key: 'views', value: next });
}
