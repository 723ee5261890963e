import type { AudioOutput, AudioReports } from '../platform/audio-output';
import type { PositionListener } from '../platform/position-watch';
import { createDesk, type DeskParts } from './desk';

interface Heard {
  readonly done: unknown[];
  readonly reports: AudioReports;
  readonly clock: { now: number };
  readonly kept: unknown[];
  readonly fixes: () => PositionListener | undefined;
  readonly tick: (t: number) => void;
}

/** A desk with an output that only writes down what it is told. */
function desk(more: Partial<DeskParts> = {}) {
  const done: unknown[] = [];
  const kept: unknown[] = [];
  const clock = { now: 1_000_000 };
  let reports: AudioReports | undefined;
  let listener: PositionListener | undefined;
  let ticked: ((t: number) => void) | undefined;
  const output = (given: AudioReports): AudioOutput => {
    reports = given;
    return {
      load: ({ url, startSeconds, speed }) => done.push(['load', url, startSeconds, speed]),
      play: () => done.push('play'),
      pause: () => done.push('pause'),
      seek: (seconds) => done.push(['seek', seconds]),
      setSpeed: (speed) => done.push(['speed', speed]),
      stop: () => done.push('stop'),
      unlock: () => done.push('unlock'),
    };
  };
  const line = createDesk({
    output,
    recording: (id, language) => (id === 'mute' ? undefined : { url: `${id}-${language}.mp3`, title: id, album: 'x' }),
    translate: (_, seconds) => seconds / 2,
    language: 'zh',
    zones: () => [{ id: 'gate', zone: { type: 'radius', centre: { lon: 117.9, lat: 36.4 }, metres: 60 } }],
    watch: (given) => {
      listener = given;
      return () => done.push('unwatch');
    },
    ticks: (given) => {
      ticked = given;
      return () => {
        ticked = undefined;
        done.push('no ticks');
      };
    },
    read: () => undefined,
    write: (state) => kept.push(state),
    now: () => clock.now,
    ...more,
  });
  const heard: Heard = { done, reports: reports!, clock, kept, fixes: () => listener, tick: (t) => ticked?.(t) };
  return { line, ...heard };
}

describe('the voice', () => {
  it('plays one guide at a time: another takes its place', () => {
    const { line, done, reports } = desk();
    line.send({ type: 'play', guideId: 'a' });
    reports.onPlaying();
    line.send({ type: 'play', guideId: 'b' });
    expect(done).toEqual([
      ['load', 'a-zh.mp3', 0, 1],
      ['load', 'b-zh.mp3', 0, 1],
    ]);
    expect(line.state.get().now).toMatchObject({ guideId: 'b' });
  });

  it('goes on where a guide stopped, in a later run as well', () => {
    const first = desk();
    first.line.send({ type: 'play', guideId: 'a' });
    first.reports.onPlaying();
    first.reports.onTime(21.5);
    first.line.send({ type: 'stop' });
    const later = desk({ read: () => JSON.parse(JSON.stringify(first.kept.at(-1))) as unknown });
    later.line.send({ type: 'play', guideId: 'a' });
    expect(later.done).toEqual([['load', 'a-zh.mp3', 21.5, 1]]);
  });

  it('tells progress twice a second at most, and keeps it every three seconds', () => {
    const { line, reports, clock, kept } = desk();
    line.send({ type: 'play', guideId: 'a' });
    reports.onPlaying();
    const keptBefore = kept.length;
    let told = 0;
    line.state.subscribe(() => (told += 1));
    for (let tick = 0; tick < 100; tick += 1) {
      clock.now += 100;
      reports.onTime(tick / 10);
    }
    expect(told).toBeGreaterThan(15);
    expect(told).toBeLessThanOrEqual(21);
    expect(kept.length - keptBefore).toBeGreaterThanOrEqual(3);
    expect(kept.length - keptBefore).toBeLessThanOrEqual(4);
  });

  it('keeps the position of a recording that fails, says why, and goes on to the next', () => {
    const { line, done, reports } = desk();
    line.send({ type: 'arrive', guideId: 'a' });
    line.send({ type: 'arrive', guideId: 'b' });
    reports.onPlaying();
    reports.onTime(12);
    reports.onError('missing');
    expect(line.state.get()).toMatchObject({
      failure: { guideId: 'a', reason: 'missing' },
      positions: { a: 12 },
      now: { guideId: 'b' },
    });
    expect(done.at(-1)).toEqual(['load', 'b-zh.mp3', 0, 1]);
  });

  it('says that a guide without a recording is missing, and is silent', () => {
    const { line, done } = desk();
    line.send({ type: 'play', guideId: 'mute' });
    expect(done.filter((each) => Array.isArray(each))).toEqual([]);
    expect(line.state.get()).toMatchObject({ now: undefined, failure: { guideId: 'mute', reason: 'missing' } });
  });

  it('follows the lock screen: paused there, on again there, next, a place on the bar', () => {
    const { line, done, reports } = desk();
    line.send({ type: 'play', guideId: 'a' });
    reports.onPlaying();
    reports.onPaused('system');
    expect(line.state.get().now).toMatchObject({ status: 'paused' });
    reports.onPlaying();
    expect(line.state.get().now).toMatchObject({ status: 'playing' });
    reports.onSeek(5);
    expect(done.at(-1)).toEqual(['seek', 5]);
    reports.onNext();
    expect(line.state.get().now).toBeUndefined();
    expect(done.at(-1)).toBe('stop');
  });

  it('knows that a browser waits for a tap, until it plays', () => {
    const { line, reports } = desk();
    line.send({ type: 'arrive', guideId: 'a' });
    reports.onPaused('blocked');
    expect(line.blocked.get()).toBe(true);
    line.send({ type: 'resume' });
    reports.onPlaying();
    expect(line.blocked.get()).toBe(false);
  });

  it('speaks the other language from the same place on', () => {
    const { line, done, reports } = desk();
    line.send({ type: 'play', guideId: 'a' });
    reports.onPlaying();
    reports.onTime(20);
    line.speakIn('en');
    expect(done.at(-1)).toEqual(['load', 'a-en.mp3', 10, 1]);
    expect(line.language.get()).toBe('en');
  });

  it('is silent in the other language where it was paused', () => {
    const { line, done, reports } = desk();
    line.send({ type: 'play', guideId: 'a' });
    reports.onPlaying();
    line.send({ type: 'pause' });
    line.speakIn('en');
    expect(done.slice(-2)).toEqual([['load', 'a-en.mp3', 0, 1], 'pause']);
  });
});

describe('starting on arrival', () => {
  it('asks for the position only when turned on, unlocks the sound within that tap, and ends when turned off', () => {
    const { line, done, fixes } = desk();
    expect(fixes()).toBeUndefined();
    line.turnArrivals(true);
    expect(done).toContain('unlock');
    expect(line.arrivals.get()).toBe('waiting');
    line.turnArrivals(false);
    expect(done.slice(-2)).toEqual(['unwatch', 'no ticks']);
    expect(line.arrivals.get()).toBe('off');
  });

  it('says that the position was refused, and watches no more', () => {
    const { line, done, fixes } = desk();
    line.turnArrivals(true);
    fixes()?.onProblem('denied');
    expect(line.arrivals.get()).toBe('denied');
    expect(done.slice(-2)).toEqual(['unwatch', 'no ticks']);
  });

  it('ends a watch that was refused before it was begun', () => {
    let ended = 0;
    const { line } = desk({
      watch: (listener) => {
        listener.onProblem('denied');
        return () => (ended += 1);
      },
    });
    line.turnArrivals(true);
    expect([line.arrivals.get(), ended]).toEqual(['denied', 1]);
  });

  it('goes on trying where there is no position for the moment, and says where it is too rough', () => {
    const { line, fixes } = desk();
    line.turnArrivals(true);
    fixes()?.onProblem('unavailable');
    expect(line.arrivals.get()).toBe('unavailable');
    fixes()?.onFix({ t: 1, lon: 117.8, lat: 36.4, accuracyMetres: 900 });
    expect(line.arrivals.get()).toBe('coarse');
    fixes()?.onFix({ t: 2, lon: 117.8, lat: 36.4, accuracyMetres: 12 });
    expect(line.arrivals.get()).toBe('on');
  });

  it('ends by itself after half a day', () => {
    const { line, fixes, clock } = desk();
    line.turnArrivals(true);
    clock.now += 13 * 3_600_000;
    fixes()?.onFix({ t: 1, lon: 117.8, lat: 36.4, accuracyMetres: 12 });
    expect(line.arrivals.get()).toBe('off');
  });

  it('starts the guide of a zone once, however often one walks in', () => {
    const { line, done, fixes, reports } = desk();
    line.turnArrivals(true);
    const metre = 1 / 111_195;
    let t = 0;
    const walk = (from: number, to: number): void => {
      const steps = Math.abs(to - from);
      for (let step = 0; step <= steps; step += 1) {
        t += 1;
        const north = from + (to > from ? step : -step);
        fixes()?.onFix({ t, lon: 117.9, lat: 36.4 + north * metre, accuracyMetres: 8 });
      }
    };
    walk(200, 0);
    expect(line.state.get().now).toMatchObject({ guideId: 'gate', cause: 'zone' });
    reports.onPlaying();
    reports.onEnded();
    walk(0, 250);
    walk(250, 0);
    expect(done.filter((each) => Array.isArray(each) && each[0] === 'load')).toEqual([['load', 'gate-zh.mp3', 0, 1]]);
  });

  describe('where the satellites are lost at the door', () => {
    const metre = 1 / 111_195;
    const fixAt = (t: number, north: number) => ({ t, lon: 117.9, lat: 36.4 + north * metre, accuracyMetres: 8 });
    const loads = (done: readonly unknown[]) => done.filter((each) => Array.isArray(each) && each[0] === 'load');
    /** Walks up to 3 m inside the zone, a fix a second; then there is none. */
    const walkToTheDoor = ({ fixes }: Heard): void => {
      for (let t = 0; t <= 143; t += 1) fixes()?.onFix(fixAt(t, 200 - t));
    };

    it('starts by the clock, once', () => {
      const heard = desk();
      heard.line.turnArrivals(true);
      walkToTheDoor(heard);
      expect(loads(heard.done)).toEqual([]);
      for (let t = 144; t <= 300; t += 1) heard.tick(t);
      expect(loads(heard.done)).toEqual([['load', 'gate-zh.mp3', 0, 1]]);
      heard.reports.onPlaying();
      heard.reports.onEnded();
      for (let t = 301; t <= 360; t += 1) {
        heard.fixes()?.onFix(fixAt(t, 0));
        heard.tick(t + 0.5);
      }
      expect(loads(heard.done)).toHaveLength(1);
    });

    it('starts nothing by the clock once it is turned off', () => {
      const heard = desk();
      heard.line.turnArrivals(true);
      walkToTheDoor(heard);
      heard.line.turnArrivals(false);
      for (let t = 144; t <= 300; t += 1) heard.tick(t);
      expect(loads(heard.done)).toEqual([]);
    });
  });

  it('has no clock where no guide has a zone', () => {
    const { line, done } = desk({ zones: () => [] });
    line.turnArrivals(true);
    line.turnArrivals(false);
    expect(done).not.toContain('no ticks');
  });
});
