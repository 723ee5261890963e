import { ask, RefusedAddressError, type Answer, type Network } from './ask';
import { mayAsk } from './robots';

/** What became of asking for an address. `retryAfterMs` is what the host itself asks for. */
export interface CheckResult {
  readonly state: 'ok' | 'broken' | 'unchecked';
  /** In Chinese. */
  readonly reason: string;
  readonly retryAfterMs?: number;
}

const REDIRECTS = 5;
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Says that what was there is not there. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

const unchecked = (why: string): CheckResult => ({ state: 'unchecked', reason: `未能检查：${why}。` });

/** Failures that come before any answer say nothing about the page: there may be no network here. */
const failures: Readonly<Record<string, string>> = {
  ENOTFOUND: '域名查不到，或本机没有联网',
  EAI_AGAIN: '域名查不到，或本机没有联网',
  ENETUNREACH: '本机没有联网',
  EHOSTUNREACH: '连不上对方',
  ECONNREFUSED: '对方没有应答',
  ECONNRESET: '连接中断',
  ETIMEDOUT: '对方太久没有应答',
};

/** Asks where a page is; robots are told once a host. */
export class LinkAsker {
  private readonly robots = new Map<string, string>();

  constructor(
    private readonly network: Network,
    private readonly pause: () => Promise<void>,
  ) {}

  async check(address: string): Promise<CheckResult> {
    try {
      return await this.follow(new URL(address), REDIRECTS);
    } catch (error) {
      if (error instanceof RefusedAddressError) return unchecked('这是内部地址或特殊端口，系统不访问');
      return unchecked(failures[(error as NodeJS.ErrnoException).code ?? ''] ?? '没有得到应答');
    }
  }

  private async follow(url: URL, left: number): Promise<CheckResult> {
    if (!mayAsk(await this.robotsOf(url), `${url.pathname}${url.search}`)) {
      return unchecked('对方网站不允许自动检查');
    }
    const answer = await this.headThenGet(url);
    if (MOVED.has(answer.status) && answer.location !== undefined) {
      if (left === 0) return unchecked('转向次数太多');
      await this.pause();
      return this.follow(new URL(answer.location, url), left - 1);
    }
    return this.judge(answer);
  }

  /** Many servers know no HEAD: what it does not answer well is asked for again with GET. */
  private async headThenGet(url: URL): Promise<Answer> {
    const head = await ask(url, 'HEAD', this.network);
    if (head.status < 400 || head.status === 429) return head;
    await this.pause();
    return ask(url, 'GET', this.network);
  }

  private judge({ status, retryAfter }: Answer): CheckResult {
    if (status >= 200 && status < 400) return { state: 'ok', reason: '' };
    if (GONE.has(status)) return { state: 'broken', reason: '对方说没有这个页面' };
    const seconds = Number(retryAfter);
    const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
    const why = status === 429 ? '对方请我们慢一些' : status >= 500 ? '对方网站出错' : '对方不让自动检查';
    return { ...unchecked(`${why}（${status}）`), ...wait };
  }

  /** The host's `robots.txt`; empty, which allows everything, where it has none or does not answer it well. */
  private async robotsOf(url: URL): Promise<string> {
    const known = this.robots.get(url.origin);
    if (known !== undefined) return known;
    const { status, text } = await ask(new URL('/robots.txt', url), 'GET', this.network, true);
    const rules = status >= 200 && status < 300 ? text : '';
    this.robots.set(url.origin, rules);
    await this.pause();
    return rules;
  }
}
