import { fireEvent, render, screen } from '@testing-library/react';
import { LanguageContext } from '../i18n/language';
import { BottomSheet } from './bottom-sheet';
import type { SheetStop } from './sheet-drag';

const size = { box: 600, head: 70 };

function show(stop: SheetStop, onStop = jest.fn(), followMs = 0) {
  render(
    <LanguageContext.Provider value="en">
      <BottomSheet stop={stop} onStop={onStop} label="Places" size={size} followMs={followMs} head={<p>head</p>}>
        <p>list</p>
      </BottomSheet>
    </LanguageContext.Provider>,
  );
  const body = screen.getByText('list').parentElement!;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', on: Element, y: number) =>
    fireEvent[type](on, { touches: type === 'touchEnd' ? [] : [{ clientX: 100, clientY: y }] });
  return { onStop, body, touch };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('BottomSheet', () => {
  it('is opened by keyboard at its grip', () => {
    const { onStop } = show('peek');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Open the list further' }), { key: 'Enter' });
    expect(onStop).toHaveBeenCalledWith('half');
  });

  it('follows a finger on its head, and rests where it is let go', () => {
    const { onStop, body, touch } = show('peek');
    const head = screen.getByText('head');
    touch('touchStart', head, 700);
    touch('touchMove', head, 600);
    expect(body.style.height).toBe('100px');
    jest.advanceTimersByTime(1_000);
    touch('touchMove', head, 450);
    jest.advanceTimersByTime(1_000);
    touch('touchMove', head, 449);
    touch('touchEnd', head, 449);
    expect(onStop.mock.calls).toEqual([['half']]);
  });

  it('is moved by its list too, until it is fully open', () => {
    const { onStop, body, touch } = show('half');
    touch('touchStart', body, 500);
    touch('touchMove', body, 200);
    expect(body.style.height).toBe('530px');
    touch('touchEnd', body, 200);
    expect(onStop).toHaveBeenCalledWith('full');
  });

  it('lets its list scroll when fully open', () => {
    const { onStop, body, touch } = show('full');
    touch('touchStart', body, 500);
    touch('touchMove', body, 200);
    touch('touchEnd', body, 200);
    expect(onStop).not.toHaveBeenCalled();
    expect(body.className).toContain('el-scroll-y');
  });

  it('draws no more often than its host can bear', () => {
    const { body, touch } = show('peek', jest.fn(), 100);
    const head = screen.getByText('head');
    const drawn = new Set<string>();
    touch('touchStart', head, 700);
    for (let step = 1; step <= 40; step += 1) {
      jest.advanceTimersByTime(16);
      touch('touchMove', head, 700 - step * 5);
      drawn.add(body.style.height);
    }
    expect(drawn.size).toBeGreaterThan(4);
    expect(drawn.size).toBeLessThanOrEqual(8);
  });
});
