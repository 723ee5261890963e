import type { Place } from '@boshan/shared/contract/place';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { defaultNotice, type ExportNotice } from '@boshan/shared/export/export-notice';
import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { placeIdsOf } from '../../content/route-stops';
import { showToast } from '../../frame/toast';
import { useLanguage, useT, useText } from '../../i18n/language';
import { canSaveFiles, saveFile } from '../../platform/save-file';
import { Section } from '../../ui/cards';
import { Row } from '../../ui/controls';
import { fileName, routeFormats, type RouteFormat } from './route-formats';

/** The route as a file for other apps: a download on the web, a message with the file in WeChat. */
export function TakeAlong({ route, places }: { route: TourRoute; places: ReadonlyMap<string, Place> }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const settings = useCollection('settings')?.get('settings');
  if (!canSaveFiles()) return null;
  const save = ({ ending, type, write }: RouteFormat) => {
    const notice: ExportNotice = settings ? { ...defaultNotice, publisher: settings.publisher } : defaultNotice;
    const of = placeIdsOf(route.days).flatMap((id) => places.get(id) ?? []);
    const name = fileName(text(route.name), ending);
    void saveFile({ name, type, text: write(route, of, language, notice) }).then((answer) => {
      if (answer === 'saved') showToast(t('routes.taken', { name }));
      if (answer === 'failed') showToast(t('routes.takeFailed'));
    });
  };
  return (
    <Section title={t('routes.take')}>
      <View className="pad note soft">{t('routes.takeHint')}</View>
      <View className="card-list">
        {routeFormats.map((format) => (
          <Row
            key={format.ending}
            icon="download"
            label={t('routes.takeFile', { format: format.name })}
            onPress={() => save(format)}
          >
            <View className="note soft">{t(format.hint)}</View>
          </Row>
        ))}
      </View>
    </Section>
  );
}
