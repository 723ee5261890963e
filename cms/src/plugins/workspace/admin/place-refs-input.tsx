import { Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { bySlugs, usePlaces } from './api';
import { Frame } from './frame';
import { wordsOf, type InputProps } from './input';
import { moved } from './moved';
import { PickedPlace } from './picked-place';
import { PlaceSearch } from './place-search';

/** Several places of any kind in the editor's order, stored as a list of slugs. */
export default function PlaceRefsInput(props: InputProps<readonly string[]>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const slugs = wordsOf(value);
  const places = usePlaces(bySlugs(slugs));
  const set = (next: readonly string[]): void => onChange(name, next.length === 0 ? null : next);
  return (
    <Frame {...props} error={error}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {slugs.map((slug, index) => (
          <PickedPlace
            key={slug}
            slug={slug}
            place={places && (places.find((place) => place.slug === slug) ?? null)}
            disabled={disabled}
            onRemove={() => set(slugs.filter((other) => other !== slug))}
            onUp={index > 0 ? () => set(moved(slugs, index, index - 1)) : undefined}
            onDown={index < slugs.length - 1 ? () => set(moved(slugs, index, index + 1)) : undefined}
          />
        ))}
        <PlaceSearch id={name} disabled={disabled} taken={slugs} onPick={({ slug }) => set([...slugs, slug])} />
      </Flex>
    </Frame>
  );
}
