import { Signal } from './signal';

describe('Signal', () => {
  it('tells every listener, until it is taken off', () => {
    const signal = new Signal(0);
    const heard: string[] = [];
    const listener = (value: number): void => void heard.push(`a${value}`);
    const stop = signal.subscribe(listener);
    signal.subscribe(listener);
    signal.set(1);
    stop();
    stop();
    signal.set(2);
    expect(heard).toEqual(['a1', 'a1', 'a2']);
    expect(signal.get()).toBe(2);
  });

  it('does not let a listener that throws keep the others from hearing', () => {
    const reject = jest.spyOn(Promise, 'reject').mockImplementation(() => Promise.resolve(undefined as never));
    const signal = new Signal(0);
    const failure = new Error('page');
    const heard: number[] = [];
    signal.subscribe(() => {
      throw failure;
    });
    signal.subscribe((value) => heard.push(value));
    signal.set(1);
    expect(heard).toEqual([1]);
    expect(reject).toHaveBeenCalledWith(failure);
    reject.mockRestore();
  });
});
