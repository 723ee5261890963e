import type { Localized } from '../contract/scalars';

/** Whose data it is and on which terms: what every exported file says. */
export interface ExportNotice {
  readonly publisher: Localized;
  readonly licence: Localized;
  /** Where the licence stands in full. */
  readonly licenceUrl?: string;
  /** Where the data come from, e.g. the site's address. */
  readonly siteUrl?: string;
}

/** The terms of the initial content; a publisher with other terms hands in its own. */
export const defaultNotice: ExportNotice = {
  publisher: { zh: '畅游博山', en: 'Boshan in One Phone' },
  licence: {
    zh: '文字与线路编排按 MIT 许可使用；标为待核实的信息，出行前请确认',
    en: 'Texts and itineraries under the MIT licence; please confirm what is marked unverified before you travel',
  },
  licenceUrl: 'https://opensource.org/license/mit',
};
