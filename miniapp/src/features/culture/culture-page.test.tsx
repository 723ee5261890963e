import type { Place } from '@boshan/shared/contract/place';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, type Fixture } from '../../testing/content';
import { openedAt } from '../../testing/taro';
import { CulturePage } from './culture-page';
import { DishPage } from './dish-page';

const verified = { status: 'verified' } as const;
const museum: Place = { kind: 'museum', id: 'm', name: { zh: '陶瓷馆' }, location: {}, verification: verified };
const base: Place = {
  kind: 'study-base',
  id: 's',
  name: { zh: '古窑研学点' },
  location: {},
  verification: { status: 'unverified' },
};
const eatery: Place = {
  kind: 'eatery',
  id: 'e',
  name: { zh: '聚乐村' },
  location: {},
  dishIds: ['d'],
  verification: verified,
};
const fixture: Fixture = {
  places: [museum, base, eatery],
  dishes: [
    { id: 'd', name: { zh: '四四席' }, kind: 'dish', verification: verified },
    { id: 'x', name: { zh: '油粉' }, kind: 'snack', verification: verified },
  ],
  courses: [{ id: 'c', name: { zh: '一团泥' }, outline: { zh: '一、找窑' }, placeIds: ['s'], verification: verified }],
  settings: [
    {
      id: 'settings',
      appName: { zh: '畅游博山' },
      publisher: { zh: '发布者' },
      hotlines: [],
      declaredTotals: [
        { id: 'museums', label: { zh: '博物馆' }, total: 21, source: '意见' },
        { id: 'study-bases', label: { zh: '研学旅行基地' }, total: 13, source: '意见' },
      ],
    },
  ],
};

describe('the culture page', () => {
  it('opens the tab that the link asks for, and says how many of the declared museums are here', () => {
    provideFixture(fixture);
    openedAt('/packages/discover/pages/culture/index', { show: 'museums' });
    render(<CulturePage />);
    expect(screen.getByText('陶瓷馆')).toBeTruthy();
    expect(screen.getByText('已上线 1 / 21 博物馆')).toBeTruthy();
  });

  it('does not count unverified study sites among the recognised ones', () => {
    provideFixture(fixture);
    openedAt('/packages/discover/pages/culture/index', { show: 'courses' });
    render(<CulturePage />);
    expect(screen.queryByText(/已上线 1 \/ 13/)).toBeNull();
    expect(screen.getByText(/名录待核实；这里先列 1 处/)).toBeTruthy();
  });

  it('opens a course where it stands', () => {
    provideFixture(fixture);
    openedAt('/packages/discover/pages/culture/index', { show: 'courses' });
    render(<CulturePage />);
    expect(screen.queryByText('一、找窑')).toBeNull();
    fireEvent.click(screen.getByText('展开课程'));
    expect(screen.getByText('一、找窑')).toBeTruthy();
  });
});

describe('a dish', () => {
  it.each([
    ['d', '聚乐村'],
    ['x', '还没有收录供应这道味道的餐馆'],
  ])('%s says where to eat it, or that this is not known', (id, words) => {
    provideFixture(fixture);
    openedAt('/packages/discover/pages/dish/index', { id });
    render(<DishPage />);
    expect(screen.getByText(words)).toBeTruthy();
  });
});
