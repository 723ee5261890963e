import type { Core } from '@strapi/strapi';
import { toLocal } from '@boshan/shared/hours/calendar';
import { isPlaceUid } from '../../../validation/place-kinds';
import { trafficOf } from '../../spreadsheet/server/jobs/traffic';
import { modelFor, modelsOf, type Model } from './entries/model';
import { PAGE, readEntries, readPages, type ReadEntry } from './entries/read';
import { EarlierPlaces, fingerprint, readSurroundings, type Surroundings } from './entries/surroundings';
import { addressesIn } from './links/addresses';
import { examine } from './rules';
import { readSettings, staleMonthsOf, type HealthSettings } from './settings';
import { forget, knownEntries, storeExamined, type Examined } from './store/findings';
import { forgetOtherLinks, noteLinks, readLinkStates } from './store/links';
import { keepScores } from './store/scores';

/** Today in China, `2026-01-31`. */
export const today = (now = Date.now()): string => toLocal(now).day;

interface Given {
  readonly surroundings: Surroundings;
  readonly settings: HealthSettings;
  readonly day: string;
}

async function given(strapi: Core.Strapi): Promise<Given> {
  const links = await readLinkStates(strapi);
  return { surroundings: await readSurroundings(strapi, links), settings: await readSettings(strapi), day: today() };
}

/** Reasons for being a duplicate, of the places of a page. */
async function duplicatesIn(
  entries: readonly ReadEntry[],
  model: Model,
  earlier: EarlierPlaces,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (!isPlaceUid(model.uid)) return found;
  for (const { row, documentId, chinese } of entries) {
    const reason = (await earlier.upTo(row)).find(fingerprint(model.displayName, chinese as never));
    if (reason !== undefined) found.set(documentId, reason);
  }
  return found;
}

async function examinePage(
  entries: readonly ReadEntry[],
  model: Model,
  { surroundings, settings, day }: Given,
  earlier: EarlierPlaces,
): Promise<readonly Examined[]> {
  const duplicates = await duplicatesIn(entries, model, earlier);
  const context = {
    ...surroundings,
    today: day,
    staleMonths: staleMonthsOf(settings, model.uid),
    soonDays: settings.soonDays,
    duplicateOf: ({ documentId }: { documentId: string }) => duplicates.get(documentId),
  };
  return entries.map((entry) => {
    const { uid, documentId, name, town } = entry;
    return { uid, documentId, name, town, ...examine(entry, context) };
  });
}

const linksOf = (entries: readonly ReadEntry[]): readonly string[] =>
  entries.flatMap(({ chinese, english }) => addressesIn(chinese, english ?? {}));

/** What a whole run has seen. */
export interface RunResult {
  readonly entries: number;
  readonly findings: number;
}

/** Examines everything, a page at a time, and keeps the scores of the day. Requests pass first. */
export async function examineAll(strapi: Core.Strapi): Promise<RunResult> {
  const facts = await given(strapi);
  const links = new Set<string>();
  const seen = new Set<string>();
  const result = { entries: 0, findings: 0 };
  for (const model of modelsOf(strapi)) {
    const earlier = new EarlierPlaces(strapi, model.uid);
    for await (const entries of readPages(strapi, model)) {
      // A small type is done before anybody has waited.
      if (entries.length === PAGE) await trafficOf(strapi).giveWay();
      const examined = await examinePage(entries, model, facts, earlier);
      await storeExamined(strapi, model.uid, examined, facts.day);
      for (const { documentId } of entries) seen.add(`${model.uid} ${documentId}`);
      for (const url of linksOf(entries)) links.add(url);
      result.entries += examined.length;
      result.findings += examined.reduce((sum, { findings }) => sum + findings.length, 0);
    }
  }
  for (const [uid, targets] of await knownEntries(strapi)) {
    await examineSome(
      strapi,
      uid,
      targets.filter((target) => !seen.has(`${uid} ${target}`)),
    );
  }
  await noteLinks(strapi, links);
  await forgetOtherLinks(strapi, links);
  await keepScores(strapi, facts.day);
  return result;
}

/** Examines some entries of a type again; what is gone is forgotten. */
export async function examineSome(strapi: Core.Strapi, uid: string, documentIds: readonly string[]): Promise<void> {
  const model = modelFor(strapi, uid);
  if (model === undefined || documentIds.length === 0) return;
  const facts = await given(strapi);
  for (let start = 0; start < documentIds.length; start += PAGE) {
    const part = documentIds.slice(start, start + PAGE);
    const entries = await readEntries(strapi, model, part);
    const examined = await examinePage(entries, model, facts, new EarlierPlaces(strapi, uid));
    await storeExamined(strapi, uid, examined, facts.day);
    const there = new Set(entries.map(({ documentId }) => documentId));
    await forget(
      strapi,
      uid,
      part.filter((id) => !there.has(id)),
    );
    await noteLinks(strapi, new Set(linksOf(entries)));
  }
}
