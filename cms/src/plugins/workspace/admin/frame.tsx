import { Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { InputProps } from './input';

type FrameProps = Pick<InputProps<unknown>, 'name' | 'label' | 'hint' | 'labelAction' | 'required'> & {
  readonly error: string | undefined;
  readonly children: ReactNode;
};

/** Label above, help text and error below: as the admin's own inputs have it. */
export function Frame({ name, label, hint, labelAction, required, error, children }: FrameProps) {
  return (
    <Field.Root id={name} name={name} hint={hint} error={error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        {children}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
