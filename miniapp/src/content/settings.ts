import type { Language } from '@boshan/shared/contract/scalars';
import { deviceIsNight, deviceLanguage } from '../platform/device';
import { readPreference, writePreference } from '../platform/preferences';
import { createValue, useValue } from './value';

export interface Settings {
  /** `undefined` follows the device. */
  readonly language?: Language | undefined;
  readonly elder: boolean;
  readonly theme: 'auto' | 'day' | 'night';
}

const KEY = 'settings';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Settings as they were kept; whatever is not understood takes its default. */
export function parseSettings(kept: unknown): Settings {
  const { language, elder, theme } = isRecord(kept) ? kept : {};
  return {
    language: language === 'zh' || language === 'en' ? language : undefined,
    elder: elder === true,
    theme: theme === 'day' || theme === 'night' ? theme : 'auto',
  };
}

const settings = createValue<Settings>(parseSettings(readPreference(KEY)));

export function changeSettings(change: Partial<Settings>): void {
  const next = { ...settings.get(), ...change };
  settings.set(next);
  writePreference(KEY, next);
}

export const useSettings = (): Settings => useValue(settings);

export const languageOf = ({ language }: Settings): Language => language ?? deviceLanguage();
export const isNight = ({ theme }: Settings): boolean => (theme === 'auto' ? deviceIsNight() : theme === 'night');
