import { AGENT } from './ask';

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly path: string }[];
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isHead = false;
  for (const line of text.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      if (!isHead) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
      isHead = true;
    } else if (name === 'allow' || name === 'disallow') {
      isHead = false;
      if (value.trim() !== '') groups.at(-1)?.rules.push({ allow: name === 'allow', path: value.trim() });
    }
  }
  return groups;
}

const matches = (pattern: string, path: string): boolean => {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const source = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*?');
  return new RegExp(`^${source}${isWhole ? '$' : ''}`).test(path);
};

/** Whether a `robots.txt` (RFC 9309) lets us ask for a path: the longest rule that fits decides, `allow` on a tie. */
export function mayAsk(text: string, path: string): boolean {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.includes(AGENT.toLowerCase()));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap(
    (group) => group.rules,
  );
  const [decisive] = rules
    .filter((rule) => matches(rule.path, path))
    .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  return decisive?.allow ?? true;
}
