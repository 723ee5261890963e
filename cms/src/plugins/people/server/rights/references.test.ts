import { addedTargets, placesNamed, referencesIn } from './references';

const models: Readonly<Record<string, unknown>> = {
  'api::eatery.eatery': {
    attributes: {
      name: { type: 'string' },
      dishes: { type: 'relation', target: 'api::dish.dish' },
      location: { type: 'component', component: 'shared.location' },
      images: { type: 'component', component: 'shared.image', repeatable: true },
      createdBy: { type: 'relation', target: 'admin::user' },
    },
  },
  'shared.location': { attributes: { town: { type: 'relation', target: 'api::town.town' } } },
  'shared.image': { attributes: { file: { type: 'media' } } },
};
const strapi = { getModel: (uid: string) => models[uid] } as never;

describe('what data points to', () => {
  it('is found in every form that Strapi takes', () => {
    expect(addedTargets({ connect: [{ documentId: 'a' }, { id: 3 }], disconnect: [{ documentId: 'b' }] })).toEqual([
      'a',
      3,
    ]);
    expect(addedTargets({ set: ['a'] })).toEqual(['a']);
    expect(addedTargets(['a', { id: 4 }])).toEqual(['a', 4]);
    expect(addedTargets('a')).toEqual(['a']);
    expect(addedTargets(null)).toEqual([]);
  });

  it('is found inside components too, and bookkeeping is left out', () => {
    const { documents, files } = referencesIn(strapi, 'api::eatery.eatery', {
      name: '豆腐箱',
      dishes: { connect: ['d1'] },
      location: { town: { connect: [{ documentId: 't1' }] } },
      images: [{ file: 5 }, { file: { id: 6 } }],
      createdBy: 1,
    });
    expect([...documents]).toEqual([
      ['api::dish.dish', new Set(['d1'])],
      ['api::town.town', new Set(['t1'])],
    ]);
    expect([...files]).toEqual([5, 6]);
  });

  it('names the places that a notice is about, not its alternatives', () => {
    expect(placesNamed('api::notice.notice', { places: ['a'], alternativePlaces: ['b'] })).toEqual(['a']);
  });
});
