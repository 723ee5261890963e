/** WXSS as CSS: `rpx` and `vh` measured against the mini-program's window, the `page` selector as a class. */
export const wxssToCss = (wxss: string): string =>
  convertUnits(wxss)
    .replace(/@import\s+["'][^"']+["'];?/g, '')
    .replace(/(^|[},\s>+~(])page(?=[\s{,.:>+~)[])/g, '$1.wx-page')
    .replace(
      /(^|[},\s>+~(])(view|text|image|button|input|textarea|scroll-view|swiper-item|swiper|map)(?=[\s{,.:>+~)[])/g,
      '$1wx-$2',
    );

/** `750rpx` is the width of the screen; `100vh` is the window between the navigation bar and the tab bar. */
export const convertUnits = (css: string): string =>
  css
    .replace(/(-?\d*\.?\d+)rpx\b/gi, (_, amount: string) => `calc(${amount} * var(--rpx))`)
    .replace(/(-?\d*\.?\d+)vh\b/gi, (_, amount: string) => `calc(${amount} * var(--window-height) / 100)`);
