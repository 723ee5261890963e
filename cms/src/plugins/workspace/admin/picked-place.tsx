import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { typeNames, type PlaceChoice } from './api';

interface PickedPlaceProps {
  readonly slug: string;
  /** The place; `undefined` while loading, `null` where no place has the slug. */
  readonly place: PlaceChoice | null | undefined;
  readonly disabled: boolean | undefined;
  readonly onRemove: () => void;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
}

/** One chosen place with its buttons. */
export function PickedPlace({ slug, place, disabled, onRemove, onUp, onDown }: PickedPlaceProps) {
  const name = place?.name ?? slug;
  return (
    <Flex
      justifyContent="space-between"
      gap={2}
      paddingLeft={3}
      paddingRight={1}
      paddingTop={1}
      paddingBottom={1}
      background="neutral100"
      borderColor={place === null ? 'danger600' : 'neutral200'}
      hasRadius
    >
      <Typography ellipsis>{name}</Typography>
      <Flex gap={1}>
        <Typography variant="pi" textColor={place === null ? 'danger600' : 'neutral600'}>
          {place === null ? '没有这个地点' : place && typeNames[place.type]}
        </Typography>
        {onUp && (
          <IconButton label={`把${name}往前移`} variant="ghost" disabled={disabled} onClick={onUp}>
            <ArrowUp />
          </IconButton>
        )}
        {onDown && (
          <IconButton label={`把${name}往后移`} variant="ghost" disabled={disabled} onClick={onDown}>
            <ArrowDown />
          </IconButton>
        )}
        <IconButton label={`去掉${name}`} variant="ghost" disabled={disabled} onClick={onRemove}>
          <Cross />
        </IconButton>
      </Flex>
    </Flex>
  );
}
