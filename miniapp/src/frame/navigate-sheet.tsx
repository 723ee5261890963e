import type { Location } from '@boshan/shared/contract/location';
import { View } from '@tarojs/components';
import { isNavigable } from '../content/place-distance';
import { createValue, useValue } from '../content/value';
import { useT } from '../i18n/language';
import { copyText, openExternal } from '../platform/device';
import { choosesMapApp, isAppleDevice, openNativeMap } from '../platform/hand-over';
import { mapApps, mapAppUrl, type MapApp, type NavigationTarget } from '../platform/navigation-links';
import { Row } from '../ui/controls';
import { Sheet } from '../ui/sheet';
import { showToast } from './toast';

const asked = createValue<NavigationTarget | undefined>(undefined);

/**
 * Hands the way to a place over to the phone's navigation: in a mini-program to the host's map, on the web to the app
 * that the reader picks. Does nothing where the position is too rough to drive by: see `isNavigable`.
 */
export function handOver(location: Location, name: string, address?: string): void {
  const { point } = location;
  if (!point || !isNavigable(location)) return;
  const target = { point, name, address };
  if (choosesMapApp()) asked.set(target);
  else openNativeMap(target);
}

const inOrder = (): readonly MapApp[] =>
  isAppleDevice() ? ['apple', ...mapApps.filter((app) => app !== 'apple')] : mapApps;

/** The choice of a map app. Stands once on each page that hands over. */
export function NavigateSheet() {
  const t = useT();
  const target = useValue(asked);
  if (!target) return null;
  const close = () => asked.set(undefined);
  const open = (app: MapApp) => () => {
    close();
    openExternal(mapAppUrl(app, target));
  };
  const copy = () => {
    close();
    const words = [target.name, target.address].filter(Boolean).join(' ');
    void copyText(words).then((done) => done && showToast(t('navigate.copied')));
  };
  return (
    <Sheet open title={t('navigate.title')} onClose={close}>
      <View className="note soft">
        {t('navigate.target', { name: target.name })} · {t('navigate.hint')}
      </View>
      <View className="navigate-apps">
        {inOrder().map((app) => (
          <Row key={app} icon="navigate" label={t(`navigate.${app}`)} onPress={open(app)} />
        ))}
        <Row icon="copy" label={t('navigate.copy')} onPress={copy} />
      </View>
    </Sheet>
  );
}
