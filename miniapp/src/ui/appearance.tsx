import { createContext, useContext } from 'react';
import { classes } from './classes';

export interface Appearance {
  /** 适老化: larger type and targets. */
  readonly elder: boolean;
  readonly night: boolean;
}

/** app.tsx provides it from the settings. */
export const AppearanceContext = createContext<Appearance>({ elder: false, night: false });

/** Class names for the outermost node of whatever lies outside a page's own root. */
export function useAppearanceClass(): string {
  const { elder, night } = useContext(AppearanceContext);
  return classes('root', elder && 'elder', night && 'night');
}
