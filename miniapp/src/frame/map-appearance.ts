import { useContext } from 'react';
import { useLanguage } from '../i18n/language';
import { AppearanceContext } from '../ui/appearance';
import type { MapViewProps } from '../ui/map/types';

/** How every map of the app is shown to this reader. Base map and map-review number come from `MapSettingsContext`. */
export function useMapAppearance(): Required<Pick<MapViewProps, 'language' | 'night'>> {
  const language = useLanguage();
  const { night } = useContext(AppearanceContext);
  return { language: language === 'en' ? 'en' : 'zh-Hans', night };
}
