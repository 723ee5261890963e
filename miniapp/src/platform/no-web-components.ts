/** Stands in for `@tarojs/components/dist/components` on the web: nothing to register, see elements.tsx. */
const nothingToDefine = (): void => undefined;

export const defineCustomElementTaroPullToRefreshCore = nothingToDefine;
export const defineCustomElementTaroTabbar = nothingToDefine;
export const defineCustomElementTaroSwiperCore = nothingToDefine;
export const defineCustomElementTaroSwiperItemCore = nothingToDefine;
export const defineCustomElementTaroViewCore = nothingToDefine;
export const defineCustomElementTaroImageCore = nothingToDefine;
export const defineCustomElementTaroVideoCore = nothingToDefine;
