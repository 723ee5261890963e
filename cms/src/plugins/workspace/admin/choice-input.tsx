import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { Frame } from './frame';
import type { InputProps } from './input';
import { picklistOf, picklists, type Picklist } from './picklists';

type ChoiceProps = InputProps<string> & { readonly attribute?: { readonly enum?: readonly string[] } };

const PICTURE_HEIGHT = 32;

const picture = (value: string) => (
  <img
    src={`/static/illustrations/${value}.svg`}
    alt=""
    height={PICTURE_HEIGHT}
    width={PICTURE_HEIGHT * 1.5}
    style={{ objectFit: 'cover', borderRadius: 3 }}
    // The pictures come with the visitor app, which may not be built yet.
    onError={({ currentTarget }) => currentTarget.style.setProperty('display', 'none')}
  />
);

/** One of an enumeration's values by its Chinese name; illustrations with their picture. Takes Strapi's own input's place. */
export function ChoiceInput(props: ChoiceProps) {
  const { name, disabled, required, attribute } = props;
  const { value, error, onChange } = useField<string | null>(name);
  const values = attribute?.enum ?? [];
  const names: Picklist = picklistOf(values) ?? {};
  const isPicture = names === picklists.illustration;
  return (
    <Frame {...props} error={error}>
      <SingleSelect
        disabled={disabled}
        value={value ?? ''}
        placeholder="请选择"
        startIcon={isPicture && value ? picture(value) : undefined}
        onChange={(chosen) => onChange(name, chosen ? String(chosen) : null)}
        {...(!required && value ? { onClear: () => onChange(name, null), clearLabel: '清空' } : {})}
      >
        {values.map((choice) => (
          <SingleSelectOption key={choice} value={choice} startIcon={isPicture ? picture(choice) : undefined}>
            {names[choice] ?? choice}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Frame>
  );
}
