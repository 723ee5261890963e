import { isDocument } from '../../../validation/walk';
import { invalid } from './refusals';
import type { Settings, TypeSettings } from './settings';

const texts = (value: unknown, field: string): readonly string[] => {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw invalid(field, '请从列表里选择。');
};

function typeIn(sent: unknown, before: TypeSettings): TypeSettings {
  if (!isDocument(sent)) return before;
  const { review, fourEyes } = sent;
  if (typeof review !== 'boolean' || typeof fourEyes !== 'boolean') throw invalid('types', '每一类内容请选择开或关。');
  return { review, fourEyes };
}

/** Settings as they were sent, over those that there are; types that do not exist are left out. */
export function readSent(before: Settings, sent: Readonly<Record<string, unknown>>): Settings {
  const types = isDocument(sent.types) ? sent.types : {};
  const urgent = isDocument(sent.urgent) ? sent.urgent : undefined;
  const direct = isDocument(sent.direct) ? sent.direct : undefined;
  return {
    types: Object.fromEntries(Object.entries(before.types).map(([uid, each]) => [uid, typeIn(types[uid], each)])),
    urgent: urgent
      ? { kinds: texts(urgent.kinds, 'urgent.kinds'), roles: texts(urgent.roles, 'urgent.roles') }
      : before.urgent,
    direct: direct ? { roles: texts(direct.roles, 'direct.roles') } : before.direct,
  };
}
