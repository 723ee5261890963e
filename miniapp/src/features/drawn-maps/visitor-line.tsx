import type { Georeference } from '@boshan/shared/geo/georeference';
import { whereOn } from '@boshan/shared/geo/georeference-mesh';
import type { Fix } from '@boshan/shared/guide/fix';
import { View } from '@tarojs/components';
import type { Translate } from '../../i18n/dictionary';
import { useT } from '../../i18n/language';
import { Button } from '../../ui/controls';
import { directionOf } from './tie';
import type { Visitor } from './use-visitor';
import type { Dot } from './view-props';

/** A length as people say it: tens of metres, then tenths of kilometres. */
export const lengthText = (t: Translate, metres: number): string =>
  metres < 995
    ? t('drawnMaps.metres', {
        n: Math.max(5, metres < 100 ? Math.round(metres / 5) * 5 : Math.round(metres / 10) * 10),
      })
    : t('drawnMaps.kilometres', { n: (metres / 1000).toFixed(metres < 9_950 ? 1 : 0) });

/** A circle wider than this part of the drawing tells little. */
const ROUGH = 0.25;

/** What can be said of a visitor's position, and the dot where there is one. */
export function visitorOn(
  t: Translate,
  tie: Georeference,
  { lon, lat, accuracyMetres }: Fix,
): { words: string; dot?: Dot } {
  const where = whereOn(tie, { lon, lat });
  if (!where.inside) {
    const direction = t(`drawnMaps.${directionOf(where.bearing)}`);
    return { words: t('drawnMaps.outside', { direction, distance: lengthText(t, where.metres) }) };
  }
  if (accuracyMetres === undefined) {
    const words = t('drawnMaps.insidePlain');
    return { words, dot: { at: where.at, label: words } };
  }
  const radius = accuracyMetres / tie.size.widthMetres;
  const distance = lengthText(t, accuracyMetres);
  return {
    words: t(radius > ROUGH ? 'drawnMaps.insideRough' : 'drawnMaps.inside', { distance }),
    dot: { at: where.at, radius: Math.min(radius, 1), label: t('drawnMaps.youAreHere', { distance }) },
  };
}

/** The button that shows the visitor, and what came of it. */
export function VisitorLine({ visitor, words }: { visitor: Visitor; words: string | undefined }) {
  const t = useT();
  const { on, problem } = visitor;
  const said = problem ? t(`drawnMaps.${problem}`) : (words ?? (on ? t('drawnMaps.locating') : undefined));
  return (
    <View className="drawn-visitor">
      <Button
        icon="locate"
        tone={on ? 'plain' : 'primary'}
        text={t(on ? 'drawnMaps.stopLocating' : 'drawnMaps.locate')}
        onPress={on ? visitor.stop : visitor.start}
      />
      {said && (
        <View className="drawn-said" role="status">
          {said}
        </View>
      )}
    </View>
  );
}
