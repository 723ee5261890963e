import { slug, type FieldText } from './field';

/** What every record that a visitor can open carries, first part: words. */
export const words = {
  name: ['名称', '游客看到的正式名称，不加引号和宣传语。英文名请切换到 English 版本填写。'],
  summary: ['一句话简介', '列表卡片上的一句话，建议 40 字以内，写事实，不写口号。'],
  description: ['详细介绍', '纯文字；段落之间空一行。只写核实过的内容。'],
} as const satisfies Record<string, FieldText>;

/** Second part: what stands below the words in the form. */
export const presentation = {
  images: ['图片', '第一张作封面。只用有权使用的照片，并填写署名和授权。没有照片时显示插画。'],
  illustration: ['插画', '没有照片时代替照片的手绘插画，选最接近的一种。'],
  verification: ['核实情况', '只有“已核实”的价格、时间和等级才会作为事实显示给游客。'],
  ...slug,
  pinyin: ['拼音', '供搜索用，保存时按名称自动生成；多音字读错时可改正，例如 yan shen gu zhen。'],
  aliases: ['别名', '人们搜索时会用的其他叫法，一行一个。'],
} as const satisfies Record<string, FieldText>;

export const themes = { themes: ['所属主题', '六大主题中的一个或几个。'] } as const satisfies Record<string, FieldText>;
export const seasons = { seasons: ['适合季节', '四季系列中的一个或几个；全年皆宜时留空。'] } as const satisfies Record<
  string,
  FieldText
>;

export const namedList = ['name', 'slug'] as const;
export const namedHalf = ['slug', 'pinyin', 'aliases', 'illustration'] as const;
