import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';

/** Tags of the mini-program that are built in; they become `wx-*` elements in the browser. */
export const builtInTags =
  'view text button image input textarea map swiper swiper-item scroll-view video canvas form label picker picker-view picker-view-column checkbox checkbox-group radio radio-group switch slider icon progress rich-text navigator cover-view cover-image web-view open-data camera live-player live-pusher movable-area movable-view root-portal page-meta page-container match-media static-text pure-view audio click-view catch-view list-view sticky-header sticky-section grid-view draggable-sheet snapshot span share-element ad official-account editor keyboard-accessory voip-room ad-custom functional-page-navigator store-home store-product navigation-bar native-slot channel-live channel-video double-tap-gesture-handler'.split(
    ' ',
  );

const tags = new RegExp(`<(/?)(${[...builtInTags].sort((a, b) => b.length - a.length).join('|')})(?=[\\s>/])`, 'g');

/** WeChat's older event attributes (`bindtap`) in the form that the template compiler takes (`bind:tap`). */
export const modernise = (wxml: string): string =>
  wxml.replace(/\s(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]+)=/g, ' $1:$2=').replace(tags, '<$1wx-$2');

export interface CompiledTemplates {
  /** A JavaScript expression that evaluates to the templates by path. */
  expression: string;
  warnings: string[];
}

/** Compiles every .wxml and .wxs of a dist folder. */
export function compileTemplates(dist: string, files: readonly string[]): CompiledTemplates {
  const group = new TmplGroup();
  const warnings: string[] = [];
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  try {
    for (const file of files) if (file.endsWith('.wxs')) group.addScript(file.replace(/\.wxs$/, ''), read(file));
    for (const file of files) {
      if (!file.endsWith('.wxml')) continue;
      const problems = group.addTmpl(file.replace(/\.wxml$/, ''), modernise(read(file))) as { message?: string }[];
      for (const problem of problems ?? []) warnings.push(`${file}: ${problem.message ?? JSON.stringify(problem)}`);
    }
    return { expression: group.getTmplGenObjectGroups(), warnings };
  } finally {
    group.free();
  }
}
