import { pixelsAcross, renditionFor } from '@boshan/shared/contract/renditions';
import { useEffect, useMemo, type PropsWithChildren } from 'react';
import { useCollection } from './content/collections';
import { isNight, languageOf, useSettings } from './content/settings';
import { startContent } from './content/sync';
import { preparePrivacy } from './frame/privacy-dialog';
import { LanguageContext } from './i18n/language';
import { paintSurroundings } from './platform/device';
import { learnLocalAddresses, localAddress } from './platform/files';
import { openWithKeptScreen } from './platform/first-paint';
import { keepShellOffline } from './platform/offline-shell';
import { screenNow } from './platform/screen';
import { AppearanceContext } from './ui/appearance';
import { MediaContext, type MediaAddress } from './ui/illustration';
import { MapSettingsContext } from './ui/map/map-settings';
import './ui/tokens.css';

openWithKeptScreen();
preparePrivacy();
void startContent();
keepShellOffline();
void learnLocalAddresses();

/** The height of the picture at the head of a page, CSS pixels. */
const HEAD = 268;

const mediaAddress: MediaAddress = (media, box) => {
  if (typeof media === 'string') return localAddress(media);
  const { width, pixelRatio } = screenNow();
  return localAddress(renditionFor(media, pixelsAcross(media, box ?? [width, HEAD], pixelRatio)));
};

/** Composition root: gives every page the reader's language, the appearance and the content. */
export default function App({ children }: PropsWithChildren) {
  const settings = useSettings();
  const language = languageOf(settings);
  const { elder } = settings;
  const night = isNight(settings);
  const published = useCollection('settings')?.get('settings');
  const ofMaps = useMemo(
    () => ({ basemap: published?.basemap, reviewNumber: published?.mapReviewNumber }),
    [published],
  );
  useEffect(() => {
    const classNames = [elder ? 'elder' : '', night ? 'night' : ''].filter(Boolean);
    paintSurroundings({ classNames, language: language === 'zh' ? 'zh-Hans' : 'en' });
  }, [elder, night, language]);
  return (
    <LanguageContext.Provider value={language}>
      <AppearanceContext.Provider value={{ elder, night }}>
        <MediaContext.Provider value={mediaAddress}>
          <MapSettingsContext.Provider value={ofMaps}>{children}</MapSettingsContext.Provider>
        </MediaContext.Provider>
      </AppearanceContext.Provider>
    </LanguageContext.Provider>
  );
}
