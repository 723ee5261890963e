import { changedFields } from './changed-fields';

const fields = ['name', 'hours', 'themes', 'images', 'opened'];
const before = {
  name: '颜神古镇',
  hours: { id: 1, rule: 'Mo-Fr 09:00-17:00', note: null },
  themes: [{ id: 4, documentId: 'a' }],
  images: [{ id: 9, alt: '门楼', file: { id: 3 } }],
  opened: new Date('2026-01-01T00:00:00Z'),
};

describe('names of changed fields', () => {
  it('are none where a save only renewed rows', () => {
    const after = {
      ...before,
      hours: { id: 2, note: null, rule: 'Mo-Fr 09:00-17:00' },
      themes: [{ id: 5, documentId: 'a' }],
      images: [{ id: 10, alt: '门楼', file: { id: 3 } }],
      opened: new Date('2026-01-01T00:00:00Z'),
    };
    expect(changedFields(before, after, fields)).toEqual([]);
  });

  it('are told for texts, components, relations and files', () => {
    expect(changedFields(before, { ...before, name: '古镇' }, fields)).toEqual(['name']);
    expect(changedFields(before, { ...before, hours: { rule: 'off' } }, fields)).toEqual(['hours']);
    expect(changedFields(before, { ...before, themes: [{ id: 4, documentId: 'b' }] }, fields)).toEqual(['themes']);
    expect(changedFields(before, { ...before, images: [{ alt: '门楼', file: { id: 4 } }] }, fields)).toEqual([
      'images',
    ]);
    expect(changedFields(null, before, ['name'])).toEqual(['name']);
  });
});
