import { editLayout, withLabels, type ViewConfiguration } from './views';

const labels = {
  uid: 'api::x.x',
  mainField: 'name',
  list: ['name'],
  fields: { name: ['名称', '帮助'], a: ['甲', '帮助'], b: ['乙', '帮助'], c: ['丙', '帮助'] },
  half: ['a', 'b', 'c'],
} as const;

describe('editLayout', () => {
  it('puts two neighbouring half fields into one row', () => {
    expect(editLayout(labels)).toEqual([
      [{ name: 'name', size: 12 }],
      [
        { name: 'a', size: 6 },
        { name: 'b', size: 6 },
      ],
      [{ name: 'c', size: 6 }],
    ]);
  });
});

describe('withLabels', () => {
  it('sets label and help text and leaves other metadata alone', () => {
    const before: ViewConfiguration = {
      settings: { pageSize: 10, bulkable: true },
      metadatas: {
        name: { edit: { label: 'name', editable: true }, list: { label: 'name', sortable: true } },
        documentId: { edit: {}, list: { label: 'documentId' } },
      },
      layouts: { list: ['id'], edit: [] },
    };
    const after = withLabels(before, labels);
    expect(after.metadatas.name).toEqual({
      edit: { label: '名称', description: '帮助', editable: true, visible: true },
      list: { label: '名称', sortable: true },
    });
    expect(after.metadatas.documentId).toEqual(before.metadatas.documentId);
    expect(after.settings).toMatchObject({ bulkable: true, mainField: 'name' });
    expect(after.layouts.list).toEqual(['name', 'updatedAt']);
  });
});
