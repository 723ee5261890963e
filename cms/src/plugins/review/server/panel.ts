import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { rightsInRequest } from '../../people/server/rights/signed-in';
import { closed, factsOf, hindranceWords } from './actions';
import { mayPublish } from './gate';
import { isReviewed, readSettings } from './settings';
import { actions, hindrance, next, type Action, type State } from './state/machine';
import { findItem, stepsOf, type StoredStep } from './store';
import { publishedVersion, type Subject } from './version';

/** What the panel beside the form shows. */
export interface Panel {
  readonly reviewed: boolean;
  readonly state: State;
  readonly version: string;
  readonly isPublished: boolean;
  readonly words: string;
  readonly senderName: string;
  /** What the person's rights and the state allow; with a refusal it is shown, but cannot be pressed. */
  readonly actions: readonly { readonly action: Action; readonly refusal?: string }[];
  readonly steps: readonly StoredStep[];
}

async function offer(
  strapi: Core.Strapi,
  user: User,
  { action, subject, facts }: { action: Action; subject: Subject; facts: Awaited<ReturnType<typeof factsOf>> },
): Promise<readonly { action: Action; refusal?: string }[]> {
  if (next(facts.state, action) === undefined) return [];
  if ((await closed(await rightsInRequest(strapi, user), action, subject)) !== undefined) return [];
  if (action === 'publish') {
    const verdict = await mayPublish(strapi, user, subject);
    if (!verdict.allowed) return [{ action, refusal: verdict.refusal }];
    return verdict.grounds === 'unchanged' ? [] : [{ action }];
  }
  return hindrance(action, facts) === 'own' ? [{ action, refusal: hindranceWords.own }] : [{ action }];
}

/** Everything about one language of an entry; whether the person may read it is asked before. */
export async function readPanel(strapi: Core.Strapi, user: User, subject: Subject): Promise<Panel> {
  const item = await findItem(strapi, subject);
  const facts = await factsOf(strapi, user, { subject, item });
  const reviewed = isReviewed(await readSettings(strapi), subject.uid);
  const offered = [];
  if (reviewed) for (const action of actions) offered.push(...(await offer(strapi, user, { action, subject, facts })));
  return {
    reviewed,
    state: facts.state,
    version: facts.version,
    isPublished: (await publishedVersion(strapi, subject)) !== undefined,
    words: facts.state === 'returned' ? (item?.words ?? '') : '',
    senderName: item?.senderName ?? '',
    actions: offered,
    steps: (await stepsOf(strapi, subject)).map(({ step, personName, words, at }) => ({ step, personName, words, at })),
  };
}
