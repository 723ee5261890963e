import { act, fireEvent, render, screen } from '@testing-library/react';
import { LanguageContext } from '../i18n/language';
import { PagedList } from './paged-list';

const items = Array.from({ length: 95 }, (_, index) => `row ${index}`);

function show(list: readonly string[]) {
  const rendered = render(
    <LanguageContext.Provider value="en">
      <PagedList items={list} keyOf={(item) => item} render={(item) => <p>{item}</p>} />
    </LanguageContext.Provider>,
  );
  // The first screen stands at once, the rest of the group comes after it.
  expect(rows().length).toBeLessThanOrEqual(8);
  act(() => jest.runAllTimers());
  return rendered;
}
const rows = (): (string | null)[] => screen.queryAllByText(/^row \d+$/).map(({ textContent }) => textContent);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('PagedList', () => {
  it('begins with one group and never holds more than three, nor a node with more than 60 children', () => {
    const { container } = show(items);
    expect(rows()).toHaveLength(20);
    for (let press = 0; press < 4; press += 1) {
      fireEvent.click(screen.getByText('Show more'));
      expect(rows().length).toBeLessThanOrEqual(60);
    }
    const widest = Math.max(...[...container.querySelectorAll('*')].map(({ children }) => children.length));
    expect(widest).toBeLessThanOrEqual(60);
    expect(rows().at(-1)).toBe('row 94');
    expect(screen.queryByText('Show more')).toBeNull();
  });

  it('brings the earlier ones back', () => {
    show(items);
    for (let press = 0; press < 3; press += 1) fireEvent.click(screen.getByText('Show more'));
    expect(rows()[0]).toBe('row 20');
    fireEvent.click(screen.getByText('Show earlier ones'));
    expect(rows()[0]).toBe('row 0');
    expect(screen.queryByText('Show earlier ones')).toBeNull();
  });

  it('begins anew where a filter leaves fewer groups than were open', () => {
    const { rerender } = show(items);
    for (let press = 0; press < 4; press += 1) fireEvent.click(screen.getByText('Show more'));
    rerender(
      <LanguageContext.Provider value="en">
        <PagedList items={items.slice(0, 5)} keyOf={(item) => item} render={(item) => <p>{item}</p>} />
      </LanguageContext.Provider>,
    );
    expect(rows()).toHaveLength(5);
  });
});
