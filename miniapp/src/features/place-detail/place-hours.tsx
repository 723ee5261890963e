import type { OpeningHours } from '@boshan/shared/contract/facets';
import type { Place } from '@boshan/shared/contract/place';
import { toLocal } from '@boshan/shared/hours/calendar';
import { Text, View } from '@tarojs/components';
import { openingWords } from '../../frame/place-words';
import type { Translate } from '../../i18n/dictionary';
import { useLanguage, useT, useText } from '../../i18n/language';
import { classes } from '../../ui/classes';
import { HoursLine } from '../../ui/marks';
import { FactBlock } from './fact-block';
import { isUniform, ruleLines, weekFrom, type DayHours } from './week';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

function dayWords(t: Translate, { state, spans }: DayHours): string {
  if (state === 'open') return spans;
  return t(state === 'all-day' ? 'placeDetail.allDay' : state === 'ask' ? 'placeDetail.ask' : 'placeDetail.closed');
}

function Week({ week }: { week: readonly DayHours[] }) {
  const t = useT();
  return (
    <View className="week" aria-label={t('placeDetail.week')}>
      {week.map((each, index) => (
        <View key={each.day} className={classes('week-day', index === 0 && 'week-today')}>
          <Text className="week-name">
            {index === 0 ? t('placeDetail.today') : t(`placeDetail.${weekdays[each.weekday] ?? 'mo'}`)}
          </Text>
          <Text className="week-date soft">{`${Number(each.day.slice(5, 7))}/${Number(each.day.slice(8))}`}</Text>
          <Text className={classes('week-hours', each.state === 'closed' && 'week-closed')}>{dayWords(t, each)}</Text>
        </View>
      ))}
    </View>
  );
}

/** Rules in words, and the note that stands with them. */
export function HoursNotes({ hours }: { hours: OpeningHours }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const note = text(hours.note);
  return (
    <View className="hours-notes note soft">
      {ruleLines(hours, language).map((line) => (
        <View key={line}>{line}</View>
      ))}
      {hours.lastAdmission && <View>{t('placeDetail.lastAdmission', { time: hours.lastAdmission })}</View>}
      {note && <View>{note}</View>}
    </View>
  );
}

/** Opening hours: the state now (Boshan's clock), the seven days to come where they differ, and the rule in words. */
export function PlaceHours({ place }: { place: Place }) {
  const t = useT();
  const now = toLocal(Date.now());
  const opening = openingWords(t, place, now);
  const week = weekFrom(place.hours, now.day);
  if (place.kind === 'amenity' && !place.hours) return null;
  return (
    <FactBlock title={t('placeDetail.hours')} verification={place.hours && place.verification}>
      <View className="panel">
        {opening ? (
          <View className="strong">
            <HoursLine text={opening.text} state={opening.state} />
          </View>
        ) : (
          <View>
            <View className="strong">{t('placeDetail.hoursMissing')}</View>
            <View className="note soft">{t('placeDetail.hoursMissingHint')}</View>
          </View>
        )}
        {week.length > 0 && !isUniform(week) && <Week week={week} />}
        {place.hours && <HoursNotes hours={place.hours} />}
      </View>
    </FactBlock>
  );
}
