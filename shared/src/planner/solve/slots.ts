/** The arrays of all days' routes, by slot. */
export class Slots {
  readonly seq: Int32Array;
  /** Earliest arrival, earliest departure, and the latest arrival that still keeps everything after it. */
  readonly arrival: Int32Array;
  readonly departure: Int32Array;
  readonly latest: Int32Array;
  /** By day: how many visits. */
  readonly length: Int32Array;

  constructor(days: number, room: number) {
    this.seq = new Int32Array(days * room);
    this.arrival = new Int32Array(days * room);
    this.departure = new Int32Array(days * room);
    this.latest = new Int32Array(days * room);
    this.length = new Int32Array(days);
  }
}

/** Copies day `d`, whose slots begin at `base`. */
export const copyDay = (source: Slots, target: Slots, d: number, base: number): void => {
  const { seq, arrival, departure, latest } = source;
  const { seq: toSeq, arrival: toArrival, departure: toDeparture, latest: toLatest } = target;
  const length = source.length[d]!;
  const end = base + length + 1;
  for (let k = base; k <= end; k += 1) {
    toSeq[k] = seq[k]!;
    toArrival[k] = arrival[k]!;
    toDeparture[k] = departure[k]!;
    toLatest[k] = latest[k]!;
  }
  target.length[d] = length;
};
