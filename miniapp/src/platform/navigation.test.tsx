import { render, screen } from '@testing-library/react';
import { calls, openedAt } from '../testing/taro';
import { go, openLink, useParams, useScannedEntry } from './navigation';

function Shown() {
  useScannedEntry();
  return <p>{JSON.stringify(useParams())}</p>;
}
const opened = (): unknown[] => calls.map(({ name, args }) => [name, (args[0] as { url?: string }).url]);

beforeEach(() => {
  calls.length = 0;
});

describe('navigation', () => {
  it('opens pages with encoded parameters and leaves out what is not given', () => {
    go('place', { id: 'scenic-10', from: '首页', kind: undefined });
    expect(opened()).toEqual([
      ['navigateTo', `/packages/place/pages/place/index?id=scenic-10&from=${encodeURIComponent('首页')}`],
    ]);
  });

  it('switches tabs, which take no parameters', () => {
    go('explore', { kind: 'museum' });
    expect(opened()).toEqual([['switchTab', '/pages/explore/index']]);
  });

  it('follows links of the content to a record or a list', () => {
    openLink({ collection: 'dishes', id: 'dish-01' });
    openLink({ collection: 'videos' });
    expect(opened()).toEqual([
      ['navigateTo', '/packages/discover/pages/dish/index?id=dish-01'],
      ['navigateTo', '/packages/discover/pages/videos/index?show=videos'],
    ]);
  });

  it('reads the id out of a scanned code and goes on to its page', () => {
    openedAt('/pages/home/index', { scene: encodeURIComponent('p.scenic-10') });
    render(<Shown />);
    expect(screen.getByText('{"scene":"p.scenic-10","id":"scenic-10"}')).toBeTruthy();
    expect(opened()).toEqual([['navigateTo', '/packages/place/pages/place/index?id=scenic-10']]);
  });

  it('stays where it is for a code that is not ours', () => {
    openedAt('/pages/home/index', { scene: 'coupon=5' });
    render(<Shown />);
    expect(opened()).toEqual([]);
  });
});
