import { eachSecondInFront } from './visibility';

const show = (state: 'visible' | 'hidden'): void => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a clock for what is in front', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('runs each second, rests while the page is hidden, and ends', () => {
    show('visible');
    let runs = 0;
    const end = eachSecondInFront(() => (runs += 1));
    jest.advanceTimersByTime(3_000);
    expect(runs).toBe(3);
    show('hidden');
    expect(jest.getTimerCount()).toBe(0);
    jest.advanceTimersByTime(60_000);
    expect(runs).toBe(3);
    show('visible');
    jest.advanceTimersByTime(2_000);
    expect(runs).toBe(5);
    end();
    show('visible');
    expect(jest.getTimerCount()).toBe(0);
  });
});
