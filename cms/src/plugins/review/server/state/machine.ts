/** Where one language of an entry stands. */
export type State = 'draft' | 'sent' | 'returned' | 'approved' | 'published';

/** What people do to get it further. */
export const actions = ['send', 'withdraw', 'approve', 'return', 'publish'] as const;
export type Action = (typeof actions)[number];

/** Everything that moves it: actions, and what follows from saving. */
export type Step = Action | 'edit' | 'discard' | 'unpublish';

const transitions: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>> = {
  draft: { send: 'sent', publish: 'published', edit: 'draft', discard: 'published', unpublish: 'draft' },
  // What is changed while it waits still waits: the reviewer is told, and approves what is there then.
  sent: {
    withdraw: 'draft',
    approve: 'approved',
    return: 'returned',
    publish: 'published',
    edit: 'sent',
    discard: 'published',
    unpublish: 'sent',
  },
  returned: {
    send: 'sent',
    publish: 'published',
    edit: 'returned',
    discard: 'published',
    unpublish: 'returned',
  },
  approved: {
    withdraw: 'draft',
    return: 'returned',
    publish: 'published',
    edit: 'draft',
    discard: 'published',
    unpublish: 'approved',
  },
  published: { publish: 'published', edit: 'draft', discard: 'published', unpublish: 'draft' },
};

/** The state after a step; undefined where the step does not lead on from here. */
export const next = (state: State, step: Step): State | undefined => transitions[state][step];

/** What decides whether somebody may act, beyond rights. */
export interface Facts {
  readonly state: State;
  /** Hash of the draft as it is. */
  readonly version: string;
  /** Hash of the draft that the person has looked at; undefined where nobody has looked (a script). */
  readonly seen?: string | undefined;
  readonly person: number;
  readonly sender?: number | undefined;
  /** Who changed the draft last. */
  readonly editor?: number | undefined;
  /** True where nobody approves what they sent or changed themselves. */
  readonly fourEyes: boolean;
  /** Why it is returned. */
  readonly words?: string | undefined;
}

/** `state`: somebody was faster or the entry has moved on; `changed`: it is not what was looked at. */
export type Reason = 'state' | 'changed' | 'own' | 'words';

/** Why the action is not possible; undefined where it is. */
export function hindrance(action: Action, facts: Facts): Reason | undefined {
  const { state, version, seen, person, sender, editor, fourEyes, words } = facts;
  if (next(state, action) === undefined) return 'state';
  const judges = action === 'approve' || action === 'return';
  if ((judges || action === 'send') && seen !== undefined && seen !== version) return 'changed';
  if (action === 'approve' && fourEyes && (person === sender || person === editor)) return 'own';
  if (action === 'return' && (words ?? '').trim() === '') return 'words';
  return undefined;
}

/**
 * The state that holds for a draft as it is: an approval, or a publication, is one of exactly what was approved.
 * @param stored what was written down, and for which version
 */
export const holding = (stored: { readonly state: State; readonly version: string }, version: string): State =>
  (stored.state === 'approved' || stored.state === 'published') && stored.version !== version ? 'draft' : stored.state;
