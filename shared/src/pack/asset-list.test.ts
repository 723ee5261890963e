import { contentHash } from '../snapshot/hash';
import { assetsEntryOf, readAssetList } from './asset-list';

const entry = { hash: '0'.repeat(32), count: 1, bytes: 2, gzipBytes: 3 };
const asset = { url: '/uploads/a.png', hash: '1'.repeat(32), bytes: 4 };
const list = JSON.stringify({ format: 'boshan-assets', schemaVersion: 1, assets: [asset] });

describe('the list of uploaded files', () => {
  it('is named by the manifest, or not, as in those from before packs', () => {
    expect(assetsEntryOf(JSON.stringify({ format: 'boshan-snapshot', assets: entry }))).toEqual(entry);
    expect(assetsEntryOf(JSON.stringify({ format: 'boshan-snapshot' }))).toBeUndefined();
    expect(() => assetsEntryOf('{"format":"something"}')).toThrow();
  });

  it('is read by address, and only with the right hash', () => {
    expect(readAssetList(list, contentHash(list), contentHash).get('/uploads/a.png')).toEqual(asset);
    expect(() => readAssetList(`${list} `, contentHash(list), contentHash)).toThrow('not the one');
    expect(() => readAssetList('[]', contentHash('[]'), contentHash)).toThrow();
  });
});
