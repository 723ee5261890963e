import type { Core } from '@strapi/strapi';

/** The storage behind each input of the workspace's own; the admin side stands in `admin/`. */
const fields = [
  { name: 'place-ref', type: 'string', inputSize: { default: 6, isResizable: true } },
  { name: 'place-refs', type: 'json' },
  { name: 'text-list', type: 'json' },
  { name: 'choice-list', type: 'json' },
  { name: 'opening-hours', type: 'text' },
  { name: 'track', type: 'json' },
  { name: 'control-points', type: 'json' },
] as const;

/** Registers the custom fields on the server; runs before content types are read. */
export function registerCustomFields({ strapi }: { strapi: Core.Strapi }): void {
  for (const field of fields) strapi.customFields.register({ ...field, plugin: 'workspace' });
}
