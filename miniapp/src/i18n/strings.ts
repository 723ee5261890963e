/** A feature's strings: the English has every key of the Chinese and no other, or it does not compile. */
export function strings<const Zh extends Record<string, string>>(
  zh: Zh,
  en: { readonly [K in keyof Zh]: string },
): { readonly zh: { readonly [K in keyof Zh]: string }; readonly en: { readonly [K in keyof Zh]: string } } {
  return { zh, en };
}
