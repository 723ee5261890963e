import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { dueLinks, saveLink, type DueLink } from '../store/links';
import { internet, type Network } from './ask';
import { LinkAsker, type CheckResult } from './check';

const DAY_MS = 86_400_000;
/** A page that is there is asked for again after two weeks, a broken one after three days. */
const OK_MS = 14 * DAY_MS;
const BROKEN_MS = 3 * DAY_MS;
/** What could not be checked is tried after 6 hours, then 12, 24 …, at most two weeks. */
const FIRST_BACK_OFF_MS = DAY_MS / 4;
const MOST_LINKS = 50;

/** When an address is due again. @returns milliseconds since 1970 */
export function nextDue({ state, retryAfterMs = 0 }: CheckResult, failures: number, now: number): number {
  if (state === 'ok') return now + OK_MS;
  if (state === 'broken') return now + BROKEN_MS;
  return now + Math.min(OK_MS, Math.max(retryAfterMs, FIRST_BACK_OFF_MS * 2 ** Math.min(failures, 10)));
}

export interface RoundOptions {
  readonly network?: Network;
  /** Between two requests, milliseconds. */
  readonly pauseMs?: number;
  readonly isStopping?: () => boolean;
  readonly now?: () => number;
}

async function checkOne(strapi: Core.Strapi, asker: LinkAsker, link: DueLink, now: () => number): Promise<CheckResult> {
  const result = await asker.check(link.url);
  const failures = result.state === 'unchecked' ? link.failures + 1 : 0;
  const at = now();
  await saveLink(strapi, link.id, {
    state: result.state,
    reason: result.reason,
    failures,
    due: nextDue(result, link.failures, at),
    checkedAt: new Date(at).toISOString(),
  });
  return result;
}

/** Asks for what is due, one address after the other and host by host, with a pause before each request. */
export async function checkDueLinks(
  strapi: Core.Strapi,
  { network = internet, pauseMs = 2000, isStopping = () => false, now = Date.now }: RoundOptions = {},
): Promise<number> {
  const links = await dueLinks(strapi, now(), MOST_LINKS);
  const pause = (): Promise<void> => wait(pauseMs, undefined, { ref: false });
  const asker = new LinkAsker(network, pause);
  let checked = 0;
  for (const link of links) {
    if (isStopping()) break;
    await checkOne(strapi, asker, link, now);
    checked += 1;
    await pause();
  }
  return checked;
}
