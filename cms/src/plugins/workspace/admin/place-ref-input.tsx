import { useField } from '@strapi/strapi/admin';
import { bySlugs, usePlaces } from './api';
import { Frame } from './frame';
import type { InputProps } from './input';
import { PickedPlace } from './picked-place';
import { PlaceSearch } from './place-search';

/** One place of any kind, stored as its slug. */
export default function PlaceRefInput(props: InputProps<string>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<string | null>(name);
  const slug = value ?? '';
  const places = usePlaces(bySlugs(slug === '' ? [] : [slug]));
  const place = places && (places.find((candidate) => candidate.slug === slug) ?? null);
  return (
    <Frame {...props} error={error}>
      {slug === '' ? (
        <PlaceSearch id={name} disabled={disabled} taken={[]} onPick={(picked) => onChange(name, picked.slug)} />
      ) : (
        <PickedPlace slug={slug} place={place} disabled={disabled} onRemove={() => onChange(name, null)} />
      )}
    </Frame>
  );
}
