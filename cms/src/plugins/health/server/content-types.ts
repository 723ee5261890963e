const hidden = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };
const options = { draftAndPublish: false };
/** Strapi notes the column's name in an attribute, so that each needs an object of its own. */
const attributes = (types: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, configurable: false }]));
const index = (name: string, columns: readonly string[], type?: 'unique') => ({
  name: `health_${name}`,
  columns,
  ...(type && { type }),
});

interface Table {
  readonly singular: string;
  readonly plural: string;
  readonly indexes: readonly object[];
  readonly columns: Readonly<Record<string, string>>;
}
const table = ({ singular, plural, indexes, columns }: Table) => ({
  schema: {
    kind: 'collectionType',
    collectionName: `health_${plural}`,
    info: { singularName: singular, pluralName: plural, displayName: `Health ${singular}` },
    options,
    pluginOptions: hidden,
    indexes,
    attributes: attributes(columns),
  },
});

/** One thing that a rule has found in an entry; `target` is the entry's documentId, `since` the day of the first finding. */
const finding = table({
  singular: 'finding',
  plural: 'findings',
  indexes: [index('findings_target', ['uid', 'target']), index('findings_rule', ['rule', 'town'])],
  columns: {
    uid: 'string',
    target: 'string',
    rule: 'string',
    message: 'text',
    name: 'string',
    town: 'string',
    weight: 'integer',
    since: 'string',
  },
});

/** Every entry that was examined, with its score of 0 to 100. */
const entry = table({
  singular: 'entry',
  plural: 'entries',
  indexes: [index('entries_target', ['uid', 'target'], 'unique'), index('entries_town', ['town'])],
  columns: { uid: 'string', target: 'string', name: 'string', town: 'string', score: 'integer' },
});

/** The mean score of a day: of everything, of a town, of a type. */
const score = table({
  singular: 'score',
  plural: 'scores',
  indexes: [index('scores_day', ['day', 'kind', 'subject'], 'unique')],
  columns: {
    day: 'string',
    kind: 'string',
    subject: 'string',
    score: 'integer',
    entries: 'integer',
    findings: 'integer',
  },
});

/** A web address that entries name, and what became of asking for it. `key` is the hash of the address. */
const link = table({
  singular: 'link',
  plural: 'links',
  indexes: [index('links_key', ['key'], 'unique'), index('links_due', ['due'])],
  columns: {
    key: 'string',
    url: 'text',
    host: 'string',
    state: 'string',
    reason: 'string',
    checkedAt: 'string',
    failures: 'integer',
    due: 'biginteger',
  },
});

/** The digest of a week, of everything (`subject` empty) or of a town. `week` is its Monday. */
const digest = table({
  singular: 'digest',
  plural: 'digests',
  indexes: [index('digests_week', ['week', 'subject'], 'unique')],
  columns: { week: 'string', subject: 'string', title: 'string', text: 'text' },
});

export const contentTypes = { finding, entry, score, link, digest };
