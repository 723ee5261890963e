import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { describe, type Vocabulary } from '../../../difference/describe';
import { differencesOf, type Difference } from '../../../difference/differences';
import { contentOf, draftsOf, type Content } from '../../../entry/content';
import { labelOf, vocabularyFor } from '../../../entry/vocabulary';
import { isOwnField } from '../../../entry/write';
import { peopleOf } from '../../people/server/service';
import { readableAttributes } from './access';
import { bodyOf, hashOf, type Key, type Version } from './versions';
import { shown, type ShownVersion } from './words';

/** A version in words. */
export interface VersionView {
  readonly version: ShownVersion;
  /** Every field that is filled. */
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  /** `before` is the version, `after` the present draft; undefined where there is no draft. */
  readonly differences?: readonly Difference[];
}

/** The present draft of a language; undefined where there is none. */
export async function currentContent(strapi: Core.Strapi, key: Key): Promise<Content | undefined> {
  const [row] = await draftsOf(strapi, key.type, key.target, [key.language]);
  return row && contentOf(strapi, key.type, row);
}

/** What somebody may read of a version, field by field, and in what it differs from the present draft. */
export async function viewOf(strapi: Core.Strapi, user: User, version: Version): Promise<VersionView> {
  const { type: uid } = version;
  const { rights } = await peopleOf(strapi).scopeOf(user);
  const readable = await readableAttributes(strapi, rights, version);
  const [{ content, names }, current] = [await bodyOf(strapi, version), await currentContent(strapi, version)];
  const words = await vocabularyFor(strapi, uid, [content, ...(current ? [current] : [])], names);
  const mine: Vocabulary = { ...words, attributes: (model) => (model === uid ? readable : words.attributes(model)) };
  const fields = Object.entries(readable).flatMap(([name, attribute]) => {
    const text = isOwnField(name) ? describe(attribute, content[name], words) : '';
    return text === '' ? [] : [{ label: labelOf(uid, name), text }];
  });
  return {
    version: shown(version, current && hashOf(current)),
    fields,
    ...(current && { differences: differencesOf(uid, content, current, mine) }),
  };
}
