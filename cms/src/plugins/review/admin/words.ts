export const stateNames = {
  draft: '草稿',
  sent: '已送审',
  returned: '已退回',
  approved: '已通过',
  published: '已发布',
} as const;
export type State = keyof typeof stateNames;

export const actionNames = {
  send: '送审',
  withdraw: '撤回',
  approve: '通过',
  return: '退回',
  publish: '发布',
} as const;
export type Action = keyof typeof actionNames;

/** What is said once it is done. */
export const doneWords: Readonly<Record<Action, string>> = {
  send: '已送审，等待审核员处理。',
  withdraw: '已撤回，可以继续修改。',
  approve: '已通过，可以发布了。',
  return: '已退回，对方会看到您写的原因。',
  publish: '已发布。',
};

/** Steps in the list of what has happened. */
export const stepNames: Readonly<Record<string, string>> = {
  ...actionNames,
  withdraw: '撤回送审',
  edit: '修改内容',
  discard: '放弃草稿',
  unpublish: '撤下已发布的',
};

/** Colours of the design system by state. */
export const stateColours = {
  draft: ['neutral150', 'neutral700'],
  sent: ['primary100', 'primary700'],
  returned: ['danger100', 'danger700'],
  approved: ['success100', 'success700'],
  published: ['success100', 'success700'],
} as const satisfies Readonly<Record<State, readonly [string, string]>>;

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
export const timeOf = (at: string): string => (at === '' ? '' : clock.format(new Date(at)));
