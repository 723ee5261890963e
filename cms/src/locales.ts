import type { Core } from '@strapi/strapi';

const locales = [
  { code: 'zh-Hans', name: '简体中文' },
  { code: 'en', name: 'English' },
] as const;

/** Creates the two content languages and makes zh-Hans the default. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  const existing: { code: string; id: number; name: string }[] = await service.find();
  for (const locale of locales) {
    const found = existing.find(({ code }) => code === locale.code);
    if (!found) await service.create(locale);
    else if (found.name !== locale.name && found.name.includes(`(${locale.code})`)) {
      await service.update({ id: found.id }, { name: locale.name });
    }
  }
  if ((await service.getDefaultLocale()) !== 'zh-Hans') await service.setDefaultLocale({ code: 'zh-Hans' });
}
