import { Badge } from '@strapi/design-system';
import { stateColours, stateNames, type State } from './words';

/** The state in a word, with its colour. */
export function StateBadge({ state }: { readonly state: State }) {
  const [background, text] = stateColours[state];
  return (
    <Badge backgroundColor={background} textColor={text}>
      {stateNames[state]}
    </Badge>
  );
}
