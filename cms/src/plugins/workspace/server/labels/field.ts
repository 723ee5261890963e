/** Chinese label and help text of one field, as editors see them. */
export type FieldText = readonly [label: string, help: string];

/** How the admin shows one content type or component. Fields keep the order in which they stand here. */
export interface Labels {
  readonly uid: string;
  /** Field that names an entry in lists and pickers. */
  readonly mainField: string;
  /** Columns of the list; components have none. */
  readonly list?: readonly string[];
  readonly fields: Readonly<Record<string, FieldText>>;
  /** Fields that share a row with the next one (half width); all others take a whole row. */
  readonly half?: readonly string[];
}

/** Private to staff: stands last in every form. */
export const staffNote = {
  staffNote: ['内部备注', '只给同事看的话：待办、联系人、疑问。不会出现在游客端。'],
} as const satisfies Record<string, FieldText>;

export const slug = {
  slug: [
    '网址代号',
    '小写字母、数字和连字符，最多 28 位；留空时按名称的拼音自动生成。发布后不要再改，二维码和分享链接靠它。',
  ],
} as const satisfies Record<string, FieldText>;

export const order = {
  order: ['排序', '数字越小越靠前；不填排在最后。'],
} as const satisfies Record<string, FieldText>;
