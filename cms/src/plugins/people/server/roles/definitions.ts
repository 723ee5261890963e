import { placeUids } from '../../../../validation/place-kinds';
import type { conditions } from '../rights/actions';
import { type Action } from '../rights/actions';

/** What a role may do with some types. */
export interface Grant {
  /** `all` for every type of content. */
  readonly uids: 'all' | readonly string[];
  readonly actions: readonly Action[];
  /** Only what is one's own. */
  readonly own?: keyof typeof conditions;
  /** Languages; both where left out. */
  readonly locales?: readonly string[];
  /** `translated`: only the texts that differ by language. */
  readonly fields?: 'translated';
}

export interface RoleDefinition {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: readonly Grant[];
  /** Permissions without a type, and the condition that they stand under. */
  readonly others: readonly (readonly [action: string, own?: keyof typeof conditions])[];
}

const uid = (type: string): string => `api::${type}.${type}`;
const every: readonly Action[] = ['read', 'create', 'update', 'delete', 'publish'];
const own: readonly Action[] = ['read', 'create', 'update', 'delete'];

/** What pickers need, and what everybody may know. */
const words = ['place-type', 'grade', 'theme', 'season', 'dish', 'product'].map(uid);
const aboutPlaces = ['event', 'notice', 'offer', 'audio-guide', 'panorama'].map(uid);
const allMedia = [
  ['plugin::upload.read'],
  ['plugin::upload.assets.create'],
  ['plugin::upload.assets.update'],
  ['plugin::upload.assets.download'],
  ['plugin::upload.assets.copy-link'],
  ['plugin::upload.configure-view'],
] as const;
const ownMedia = (kind: keyof typeof conditions) =>
  [
    ['plugin::upload.read', kind],
    ['plugin::upload.assets.create'],
    ['plugin::upload.assets.update', kind],
    ['plugin::upload.assets.download', kind],
    ['plugin::upload.assets.copy-link', kind],
  ] as const;
const seesMedia = [['plugin::upload.read'], ['plugin::upload.assets.download']] as const;

const spreadsheets = [['plugin::spreadsheet.import'], ['plugin::spreadsheet.export']] as const;

/** The roles that a new installation comes with. */
export const roleDefinitions: readonly RoleDefinition[] = [
  {
    code: 'boshan-administrator',
    name: '局管理员',
    description: '管理全部内容和人员：邀请、分配负责范围，查看操作日志。',
    content: [{ uids: 'all', actions: every }],
    others: [
      ...allMedia,
      ...spreadsheets,
      ['admin::users.create'],
      ['admin::users.read'],
      ['admin::users.update'],
      ['admin::users.delete'],
      ['admin::roles.read'],
      ['plugin::people.manage'],
      ['plugin::audit.read'],
      ['plugin::review.use'],
      ['plugin::review.approve'],
      ['plugin::review.settings'],
      ['plugin::health.manage'],
      ['plugin::content-manager.collection-types.configure-view'],
      ['plugin::content-manager.single-types.configure-view'],
    ],
  },
  {
    code: 'boshan-editor',
    name: '局编辑',
    description: '编辑全部内容，发布已经审核通过的内容。',
    content: [{ uids: 'all', actions: every }],
    others: [
      ...allMedia,
      ...spreadsheets,
      ['plugin::review.use'],
      ['plugin::content-manager.collection-types.configure-view'],
    ],
  },
  {
    code: 'boshan-reviewer',
    name: '审核员',
    description: '查看全部内容，通过或退回送审的内容，发布已经通过的，撤回已经发布的；不能修改内容。',
    content: [{ uids: 'all', actions: ['read', 'publish'] }],
    others: [...seesMedia, ['plugin::review.use'], ['plugin::review.approve']],
  },
  {
    code: 'boshan-town-editor',
    name: '镇街编辑',
    description:
      '只看到并修改本人负责的镇街：镇街内的地点，以及只涉及这些地点的活动、公告、优惠、讲解和全景。写好后送审，不能发布。',
    content: [
      { uids: [...placeUids, ...aboutPlaces], actions: own, own: 'town' },
      { uids: [uid('town')], actions: ['read'], own: 'town' },
      { uids: words, actions: ['read'] },
    ],
    others: [...ownMedia('town'), ['plugin::review.use']],
  },
  {
    code: 'boshan-contributor',
    name: '景区/商户投稿人',
    description: '只看到并修改分给本人的，或本人新建的条目。写好后送审，不能发布。',
    content: [
      { uids: [...placeUids, ...aboutPlaces], actions: own, own: 'entries' },
      { uids: [...words, uid('town')], actions: ['read'] },
    ],
    others: [...ownMedia('entries'), ['plugin::review.use']],
  },
  {
    code: 'boshan-translator',
    name: '翻译',
    description: '对照中文填写英文版本的文字；不能修改中文；写好后送审，不能发布。',
    content: [
      { uids: 'all', actions: ['read'] },
      { uids: 'all', actions: ['create', 'update'], locales: ['en'], fields: 'translated' },
    ],
    others: [['plugin::review.use']],
  },
  {
    code: 'boshan-analyst',
    name: '数据分析员',
    description: '查看并导出全部内容和统计，不能修改。',
    content: [{ uids: 'all', actions: ['read'] }],
    others: [['plugin::spreadsheet.export']],
  },
  {
    code: 'boshan-auditor',
    name: '审计员',
    description: '查看全部内容、人员和操作日志，可核对和导出日志，不能修改。',
    content: [{ uids: 'all', actions: ['read'] }],
    others: [['plugin::audit.read'], ['admin::users.read'], ['admin::roles.read']],
  },
];
