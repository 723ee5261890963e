import { component, components } from './component-fields';
import { uidOf, type ContentTypeMap } from './content-type-map';
import { slugReferences } from './reference-fields';
import { featuredCollections, id, image } from './shared-fields';
import { constant, localizedText, number, pairedText, plainText } from './simple-fields';
import { link } from './special-fields';

const titled = [pairedText('title'), plainText('illustration')];

/** Types of which there is one document each. */
export const singles: readonly ContentTypeMap[] = [
  {
    uid: uidOf('home'),
    collection: 'home',
    single: true,
    fields: [
      constant('id', 'home'),
      components('banners', [...titled, pairedText('subtitle'), image, link], { always: true, needs: ['title'] }),
      components('topics', [...titled, link], { always: true, needs: ['title', 'link'] }),
      components(
        'sections',
        [plainText('section'), pairedText('title'), slugReferences('featuredIds', 'featured', featuredCollections)],
        { always: true, needs: ['section'] },
      ),
    ],
  },
  {
    uid: uidOf('settings'),
    collection: 'settings',
    single: true,
    fields: [
      constant('id', 'settings'),
      localizedText('appName'),
      localizedText('publisher'),
      localizedText('about'),
      plainText('mapReviewNumber'),
      component(
        'basemap',
        ['kind', 'url', 'key', 'attribution', 'datum'].map((key) => plainText(key)),
        { needs: ['kind'] },
      ),
      plainText('privacyContact'),
      components('hotlines', [pairedText('name'), plainText('phone')], { always: true }),
      components('declaredTotals', [id, pairedText('label'), number('total'), plainText('source')], { always: true }),
    ],
  },
];
