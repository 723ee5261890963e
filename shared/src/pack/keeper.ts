import { damagedFiles, fetchFiles, Halt, isPassing, type FetchParts } from './fetch-files';
import { closedState, type KeeperState } from './keeper-state';
import {
  afterLoss,
  becameReady,
  neededHashes,
  parseLedger,
  setPaused,
  stopWanting,
  want,
  without,
  type KeptPack,
  type Ledger,
} from './ledger';
import { bytesOf, sameFiles } from './pack-file';
import { PackFault } from './pack-files';
import type { Pack } from './pack-of';
import { Patience } from './patience';
import { lacking, planDownload } from './plan';
import { targetKey, type PackTarget } from './target';

export interface KeeperParts extends FetchParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /**
   * The pack as the newest publication asks for it, after a file was gone or came with other bytes; `undefined` where
   * the target is not published any more. Rejects with `PackFault` where that cannot be found out.
   */
  readonly renew: (target: PackTarget) => Promise<Pack | undefined>;
}

type Wanted = NonNullable<KeptPack['wanted']>;

/** A publication may come while a pack is fetched, and another while the new one is. */
const RENEWALS = 4;
const REPAIRS = 3;

const faultOf = (error: unknown): PackFault =>
  error instanceof PackFault ? error : new PackFault('storage', String(error), undefined, error);

/**
 * Keeps packs on the device. Every step leaves the device in a state from which the next start goes on: files lie under
 * their hash, the ledger flips at once from the old set to the new, and a set is ready only when each of its files was
 * read with the right hash. Packs are fetched one after another.
 */
export class PackKeeper {
  private current: KeeperState = closedState;
  private readonly listeners = new Set<() => void>();
  /** Hashes of files whose bytes this run has seen; what was written before the last kill is read again. */
  private readonly trusted = new Set<string>();
  private readonly halts = new Map<string, Halt>();
  private line: Promise<void> = Promise.resolve();
  private opening: Promise<void> | undefined;

  constructor(private readonly parts: KeeperParts) {}

  readonly state = (): KeeperState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the device, and goes on with what a kill cut off. Rejects with `PackFault` where the device cannot be read. */
  open(): Promise<void> {
    this.opening ??= this.read().catch((error: unknown) => {
      this.opening = undefined;
      throw faultOf(error);
    });
    return this.opening;
  }

  /**
   * Fetches a pack, or what changed of it; resolves when it is ready, halted or failed (see the state). Nothing is
   * begun where the device says that there is no room.
   */
  async keep(pack: Pack): Promise<void> {
    await this.open();
    const key = targetKey(pack.target);
    this.halts.get(key)?.halt();
    this.fail(key, undefined);
    try {
      await this.checkRoom(pack);
      await this.change((ledger) => want(ledger, pack.target, pack.files));
    } catch (error) {
      this.fail(key, faultOf(error));
      return;
    }
    await this.start(key);
  }

  /** Halts a download; what came stays. */
  async pause(key: string): Promise<void> {
    await this.open();
    this.fail(key, undefined);
    await this.change((ledger) => setPaused(ledger, key, true));
    this.halts.get(key)?.halt();
  }

  /** Goes on with a halted or failed download. */
  async resume(key: string): Promise<void> {
    await this.open();
    this.fail(key, undefined);
    await this.change((ledger) => setPaused(ledger, key, false));
    await this.start(key);
  }

  /** Goes on at once with what waits for a connection: there is one again. */
  async connected(): Promise<void> {
    await this.open();
    const waiting = Object.entries(this.current.faults).filter(([, { kind }]) => kind === 'offline');
    for (const [key] of waiting) if (this.current.ledger.packs[key]?.wanted) void this.resume(key);
  }

  /** Gives up an update or a download that was begun; an older set that is ready stays. */
  async cancel(key: string): Promise<void> {
    await this.drop(key, stopWanting);
  }

  /** Takes a pack off the device. Files that another pack needs stay. */
  async remove(key: string): Promise<void> {
    await this.drop(key, without);
  }

  async removeAll(): Promise<void> {
    await this.open();
    for (const key of Object.keys(this.current.ledger.packs)) await this.remove(key);
  }

  private async drop(key: string, change: (ledger: Ledger, key: string) => Ledger): Promise<void> {
    await this.open();
    this.halts.get(key)?.halt();
    this.fail(key, undefined);
    await this.change((ledger) => change(ledger, key));
    await this.sweep();
  }

  private async read(): Promise<void> {
    const { files } = this.parts;
    const present = await files.list();
    await this.change((ledger) => afterLoss(ledger, present));
    this.set({ present, opened: true });
    await this.sweep();
    for (const [key, { wanted }] of Object.entries(this.current.ledger.packs)) {
      if (wanted && !wanted.paused) void this.start(key);
    }
  }

  /** Changes the ledger on the device, from what is there now: another window may have written it. */
  private async change(next: (ledger: Ledger) => Ledger): Promise<void> {
    const { files } = this.parts;
    await files.exclusively(async () => {
      const before = parseLedger(await files.readLedger());
      const after = next(before);
      if (after !== before) await files.writeLedger(JSON.stringify(after));
      this.set({ ledger: after });
    });
  }

  private async checkRoom(pack: Pack): Promise<void> {
    const { fetchBytes } = planDownload(pack, this.current.ledger, this.current.present);
    const free = await this.parts.files.freeBytes();
    if (free !== undefined && fetchBytes > free) {
      throw new PackFault('storage-full', targetKey(pack.target), fetchBytes - free);
    }
  }

  private start(key: string): Promise<void> {
    const halt = new Halt();
    this.halts.get(key)?.halt();
    this.halts.set(key, halt);
    this.set({ active: new Set([...this.current.active, key]) });
    const run = this.line.then(() => (halt.halted ? undefined : this.run(key, halt)));
    this.line = run.catch((error: unknown) => this.fail(key, faultOf(error))).then(() => this.ended(key, halt));
    return this.line;
  }

  private async ended(key: string, halt: Halt): Promise<void> {
    // A file that was being written when the visitor removed the pack.
    if (halt.halted) await this.sweep().catch(() => undefined);
    if (this.halts.get(key) !== halt) return;
    this.halts.delete(key);
    this.set({ active: new Set([...this.current.active].filter((other) => other !== key)) });
  }

  private async run(key: string, halt: Halt): Promise<void> {
    let [renewals, repairs] = [RENEWALS, REPAIRS];
    const patience = new Patience();
    for (;;) {
      const pack = this.current.ledger.packs[key];
      if (halt.halted || !pack?.wanted || pack.wanted.paused) return;
      // Another window may have removed files that this one wrote.
      this.set({ present: await this.parts.files.list() });
      const before = this.current.present.size;
      const met = await this.fetch(pack.wanted, halt);
      if (halt.halted) return;
      if (met) {
        const fault = renewals > 0 ? await this.remedy(pack, met) : met;
        if (fault === undefined) renewals -= 1;
        else await this.waitOrFail(key, halt, fault, patience.next(fault, this.current.present.size > before));
      } else {
        const damaged = await damagedFiles(this.parts, pack.wanted.files, this.trusted);
        for (const hash of damaged) await this.forget(hash);
        if (damaged.length === 0) return this.finish(key, pack.wanted, halt);
        repairs -= 1;
        if (repairs < 0) throw new PackFault('storage', 'files do not keep what is written to them');
      }
    }
  }

  /** What still stands in the way of a pack; `undefined` where a newer set of files is wanted now instead. */
  private async remedy(pack: KeptPack, fault: PackFault): Promise<PackFault | undefined> {
    try {
      return (await this.renew(pack, fault)) ? undefined : fault;
    } catch (error) {
      const met = faultOf(error);
      if (isPassing(met)) return met;
      throw met;
    }
  }

  /** Waits before another round, and says why meanwhile; without a time to wait the fault is final. */
  private async waitOrFail(key: string, halt: Halt, fault: PackFault, milliseconds: number | undefined): Promise<void> {
    if (milliseconds === undefined) {
      const wanted = this.current.ledger.packs[key]?.wanted;
      throw wanted ? await this.withNeed(wanted, fault) : fault;
    }
    if (halt.halted) return;
    this.fail(key, fault);
    await Promise.race([this.parts.wait(milliseconds), halt.over]);
    if (!halt.halted) this.fail(key, undefined);
  }

  private fetch(wanted: Wanted, halt: Halt): Promise<PackFault | undefined> {
    const written = (hash: string): void => {
      this.trusted.add(hash);
      this.set({ present: new Set([...this.current.present, hash]) });
    };
    return fetchFiles(this.parts, wanted.files, this.current.present, { halt, written });
  }

  /** Moves on to the newest set after a publication has overtaken the wanted one. False where that is no remedy. */
  private async renew({ target, wanted }: KeptPack, fault: PackFault): Promise<boolean> {
    if (fault.kind !== 'gone' && fault.kind !== 'wrong-bytes') return false;
    const pack = await this.parts.renew(target);
    if (pack === undefined) throw new PackFault('withdrawn', targetKey(target));
    if (sameFiles(pack.files, wanted?.files ?? [])) return false;
    await this.checkRoom(pack);
    // Only what is still wanted is replaced: the visitor may have removed it meanwhile.
    await this.change((ledger) =>
      ledger.packs[targetKey(target)]?.wanted ? want(ledger, target, pack.files) : ledger,
    );
    await this.sweep();
    return true;
  }

  private async withNeed(wanted: Wanted, fault: PackFault): Promise<PackFault> {
    if (fault.kind !== 'storage-full' || fault.needBytes !== undefined) return fault;
    const lackingBytes = bytesOf(lacking(wanted.files, this.current.present));
    const free = (await this.parts.files.freeBytes()) ?? 0;
    return new PackFault('storage-full', fault.detail, Math.max(1, lackingBytes - free), fault);
  }

  private async finish(key: string, wanted: Wanted, halt: Halt): Promise<void> {
    if (halt.halted) return;
    await this.change((ledger) => becameReady(ledger, key, wanted.files, new Date(this.parts.now()).toISOString()));
    await this.sweep();
  }

  /** Removes files that no pack needs. Those that it cannot remove cost room, no more: the next sweep tries again. */
  private async sweep(): Promise<void> {
    const { files } = this.parts;
    await files.exclusively(async () => {
      const needed = neededHashes(parseLedger(await files.readLedger()));
      for (const hash of this.current.present) if (!needed.has(hash)) await this.forget(hash).catch(() => undefined);
    });
  }

  private async forget(hash: string): Promise<void> {
    await this.parts.files.remove(hash);
    this.trusted.delete(hash);
    this.set({ present: new Set([...this.current.present].filter((other) => other !== hash)) });
  }

  private fail(key: string, fault: PackFault | undefined): void {
    const others = Object.entries(this.current.faults).filter(([other]) => other !== key);
    this.set({ faults: Object.fromEntries(fault ? [...others, [key, fault] as const] : others) });
  }

  private set(change: Partial<KeeperState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
