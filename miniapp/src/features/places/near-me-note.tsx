import { Text, View } from '@tarojs/components';
import type { Translate } from '../../i18n/dictionary';
import { useT } from '../../i18n/language';
import { openLocationSettings } from '../../platform/position';
import { Button, IconButton } from '../../ui/controls';
import { Icon } from '../../ui/icons/icon';
import { distanceWords } from './distance-words';
import type { NearMe } from './near-me';
import type { Explore } from './use-explore';

function noteText(t: Translate, nearMe: NearMe): string {
  if (nearMe.kind === 'denied' || nearMe.kind === 'unavailable') return t(`places.${nearMe.kind}`);
  if (nearMe.kind === 'far') return t('places.far', { distance: distanceWords(t, nearMe.metresAway) });
  if (nearMe.kind === 'rough') return t('places.rough', { distance: distanceWords(t, nearMe.position.accuracyMetres) });
  return t('places.locating');
}

interface NearMeNoteProps {
  explore: Explore;
  /** Takes the note away; left out where it stands within a sheet that closes itself. */
  onClose?: () => void;
}

/** Says what stands between the reader and "near me": asking, refused, not found, far away, or only roughly known. */
export function NearMeNote({ explore: { nearMe, locate }, onClose }: NearMeNoteProps) {
  const t = useT();
  const { kind } = nearMe;
  if (kind === 'unasked' || kind === 'here') return null;
  const failed = kind === 'denied' || kind === 'unavailable';
  return (
    <View className="near-note" role="status" aria-live="polite">
      <Icon name={failed ? 'warning' : 'locate'} size="small" className="near-note-icon" />
      <Text className="grow note">{noteText(t, nearMe)}</Text>
      {kind === 'denied' && openLocationSettings && (
        <Button tone="quiet" text={t('places.openSettings')} onPress={openLocationSettings} />
      )}
      {failed && <Button tone="quiet" text={t('places.again')} onPress={() => void locate()} />}
      {onClose && <IconButton icon="close" label={t('ui.close')} onPress={onClose} />}
    </View>
  );
}
