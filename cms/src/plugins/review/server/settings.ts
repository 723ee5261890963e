import type { Core } from '@strapi/strapi';

/** How one content type is reviewed. */
export interface TypeSettings {
  /** False: who may publish publishes, as without any review. */
  readonly review: boolean;
  /** True: nobody approves what they sent or changed last. */
  readonly fourEyes: boolean;
}

export interface Settings {
  /** By uid; all types that can be published. */
  readonly types: Readonly<Record<string, TypeSettings>>;
  /** Notices of these kinds may be published without waiting, by people with one of these roles (codes). */
  readonly urgent: { readonly kinds: readonly string[]; readonly roles: readonly string[] };
  /** Roles (codes) that may publish anything unreviewed; the log says so. The super administrator always may. */
  readonly direct: { readonly roles: readonly string[] };
}

/** What staff set up and no visitor opens. */
const unreviewed: ReadonlySet<string> = new Set([
  'api::settings.settings',
  'api::place-type.place-type',
  'api::grade.grade',
]);

const urgent: Settings['urgent'] = {
  kinds: ['closure', 'diversion', 'weather', 'full'],
  roles: ['boshan-administrator', 'boshan-editor'],
};
const direct: Settings['direct'] = { roles: ['boshan-administrator'] };

/** Content types that have drafts. */
export const reviewableTypes = (strapi: Core.Strapi): readonly string[] =>
  Object.values(strapi.contentTypes).flatMap(({ uid, options }) =>
    uid.startsWith('api::') && (options as { draftAndPublish?: boolean } | undefined)?.draftAndPublish === true
      ? [uid]
      : [],
  );

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'review' });

/** The settings, with defaults where nobody has set anything. */
export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const stored = ((await storeOf(strapi).get({ key: 'settings' })) ?? {}) as Partial<Settings>;
  const types = reviewableTypes(strapi).map((uid): [string, TypeSettings] => {
    const reviewed = !unreviewed.has(uid);
    return [uid, stored.types?.[uid] ?? { review: reviewed, fourEyes: reviewed }];
  });
  return {
    types: Object.fromEntries(types),
    urgent: stored.urgent ?? urgent,
    direct: stored.direct ?? direct,
  };
}

export const writeSettings = (strapi: Core.Strapi, settings: Settings): Promise<void> =>
  storeOf(strapi).set({ key: 'settings', value: settings });

export const isReviewed = (settings: Settings, uid: string): boolean => settings.types[uid]?.review === true;
