import { useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { messageOf, useAct, type Subject } from './api';
import { ReturnDialog } from './return-dialog';
import { doneWords, type Action } from './words';

type Target = Subject & { readonly version: string; readonly name: string };

/** Does what a button says, asks for words where they are needed, and tells how it went. */
export function useActions(onDone: () => void): {
  readonly run: (action: Action, target: Target) => void;
  readonly busy: boolean;
  readonly dialog: ReactNode;
} {
  const act = useAct();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState<Target>();
  const send = (action: Action, target: Target, words?: string): void => {
    setBusy(true);
    act(action, [target], words)
      .then(() => toggleNotification({ type: 'success', message: doneWords[action] }))
      .catch((cause: unknown) => toggleNotification({ type: 'danger', message: messageOf(cause), timeout: 10_000 }))
      .finally(() => {
        setBusy(false);
        onDone();
      });
  };
  const run = (action: Action, target: Target): void => {
    if (action === 'return') setReturning(target);
    else send(action, target);
  };
  const dialog = returning ? (
    <ReturnDialog
      name={returning.name}
      onClose={() => setReturning(undefined)}
      onReturn={(words) => {
        setReturning(undefined);
        send('return', returning, words);
      }}
    />
  ) : null;
  return { run, busy, dialog };
}
