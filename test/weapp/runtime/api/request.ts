import { wechatLimits } from '../../limits';
import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';
import { fileStore } from './files';

type Callback = ((result: Options) => void) | undefined;

const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';

/** Keeps to ten requests at a time; the others wait their turn. */
class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async pass<T>(run: () => Promise<T>): Promise<T> {
    if (this.running >= wechatLimits.concurrentRequests)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await run();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** wx.request and wx.downloadFile over real HTTP. Any status is a success, as on a phone. */
export function requestApis(runtime: Runtime): ApiTable {
  const gate = new Gate();
  return {
    task: {
      request: (options: Options) =>
        start(runtime, gate, 'request', options, (response) => toResult(response, options)),
      downloadFile: (options: Options) =>
        start(runtime, gate, 'downloadFile', options, async (response) => {
          const extension = /\.\w+$/.exec(new URL(response.url).pathname)?.[0] ?? '';
          const bytes = new Uint8Array(await response.arrayBuffer());
          const path = options['filePath'] as string | undefined;
          if (path) fileStore(runtime).write(path, bytes);
          const place = path
            ? { filePath: path }
            : { tempFilePath: fileStore(runtime).writeTemporary(bytes, extension) };
          return { ...place, statusCode: response.status };
        }),
    },
  };
}

function start(
  runtime: Runtime,
  gate: Gate,
  name: string,
  options: Options,
  read: (response: Response) => Promise<Options>,
): Options {
  const controller = new AbortController();
  const call = runtime.recorder.call(name, [options]);
  const finish = (key: 'success' | 'fail', result: Options): void => {
    call.outcome = key === 'success' ? 'ok' : 'fail';
    if (key === 'fail') call.errMsg = String(result['errMsg']);
    (options[key] as Callback)?.(result);
    (options['complete'] as Callback)?.(result);
  };
  void gate
    .pass(async () => read(await send(runtime, options, controller)))
    .then((result) => ({ key: 'success' as const, result: { ...result, errMsg: `${name}:ok` } }))
    .catch((error: unknown) => ({ key: 'fail' as const, result: toProblem(runtime, name, error, controller) }))
    .then(({ key, result }) => finish(key, result));
  const nothing = (): void => undefined;
  return {
    abort: () => controller.abort('abort'),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
  };
}

async function send(runtime: Runtime, options: Options, controller: AbortController): Promise<Response> {
  const target = resolveUrl(runtime, options);
  if (runtime.config.offline) throw new ApiFailure(OFFLINE, 600_001);
  const timeout = Number(options['timeout'] ?? wechatLimits.requestTimeoutMs);
  const timer = setTimeout(() => controller.abort('timeout'), timeout);
  const method = String(options['method'] ?? 'GET').toUpperCase();
  const { data } = options;
  const init: RequestInit = { method, headers: cleanHeaders(options['header']), signal: controller.signal };
  if (method === 'GET') addQuery(target, data);
  else if (data !== undefined)
    init.body = typeof data === 'string' || data instanceof ArrayBuffer ? data : JSON.stringify(data);
  try {
    const response = await fetch(target, init);
    // The body belongs to the time allowed.
    const body = await response.arrayBuffer();
    const empty = response.status === 204 || response.status === 304;
    const copy = new Response(empty ? null : body, { status: response.status, headers: response.headers });
    Object.defineProperty(copy, 'url', { value: response.url });
    return copy;
  } finally {
    clearTimeout(timer);
  }
}

/** A phone cannot resolve relative addresses; hosts are led to the harness's origin. */
function resolveUrl({ config, recorder }: Runtime, options: Options): URL {
  const raw = String(options['url']);
  if (!/^https?:\/\//.test(raw)) {
    recorder.fail('network', `request of "${raw}": a mini-program needs a full https address`);
    throw new ApiFailure(`invalid url "${raw}"`, 600_009);
  }
  const url = new URL(raw);
  if (url.protocol === 'http:' && !/^(127\.0\.0\.1|localhost)$/.test(url.hostname)) {
    recorder.fail('network', `request of "${raw}": a phone refuses plain http`);
    throw new ApiFailure('url not in domain list', 600_002);
  }
  return config.origin ? new URL(url.pathname + url.search, config.origin) : url;
}

function cleanHeaders(header: unknown): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [key, value] of Object.entries((header ?? {}) as Options)) {
    if (key.toLowerCase() !== 'referer' && value !== undefined) headers[key.toLowerCase()] = String(value);
  }
  return headers;
}

function addQuery(url: URL, data: unknown): void {
  if (typeof data !== 'object' || data === null || data instanceof ArrayBuffer) return;
  for (const [key, value] of Object.entries(data)) url.searchParams.set(key, String(value));
}

async function toResult(response: Response, options: Options): Promise<Options> {
  const header = Object.fromEntries(response.headers);
  const bytes = await response.arrayBuffer();
  const base = { statusCode: response.status, header, cookies: [] };
  if (options['responseType'] === 'arraybuffer') return { ...base, data: bytes };
  const text = new TextDecoder().decode(bytes);
  if ((options['dataType'] ?? 'json') !== 'json') return { ...base, data: text };
  try {
    return { ...base, data: JSON.parse(text) as unknown };
  } catch {
    return { ...base, data: text };
  }
}

function toProblem(runtime: Runtime, name: string, error: unknown, controller: AbortController): Options {
  if (error instanceof ApiFailure) return { errMsg: `${name}:fail ${error.message}`, errno: error.errno };
  if (controller.signal.aborted) {
    const timedOut = controller.signal.reason === 'timeout';
    return { errMsg: `${name}:fail ${timedOut ? 'timeout' : 'abort'}`, ...(timedOut ? { errno: 5 } : {}) };
  }
  if (runtime.config.offline) return { errMsg: `${name}:fail ${OFFLINE}`, errno: 600_001 };
  return {
    errMsg: `${name}:fail errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED`,
    errno: 600_001,
  };
}
