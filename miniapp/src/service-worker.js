/*
 * Service worker of the web app: the app shell opens with no network, and files of offline packs come from the device.
 * Content is not its business: the snapshot is kept by the app itself (IndexedDB), so /snapshot/, /api/, /open/ and
 * /admin never pass through here. Packs are written by the app too (platform/files.h5.ts); here they are only read.
 * The two placeholders are filled by config/service-worker-plugin.ts.
 */
const CACHE = 'boshan-shell-__BUILD__';
const FILES = __FILES__;
const MEDIA = 'boshan-media';
const MEDIA_LIMIT = 200;
const PACKS = 'boshan-packs';
const LEDGER = '/packs/ledger.json';
/** What the app accepts when it fetches a file of a pack (platform/files.h5.ts). */
const PACK_FILE = 'application/octet-stream';
/** What the address of a smaller copy of a picture ends in (contract/renditions.ts). */
const COPY = /_w(\d+)_[0-9a-f]{8}\.webp$/;
/** Kept pictures that this run of the worker has asked the server about. */
const asked = new Set();

self.addEventListener('install', (event) => {
  // Where the browser can do it, the home page comes from the device without this worker being started for it.
  event.addRoutes?.({
    condition: { requestMode: 'navigate', urlPattern: { pathname: '/', search: '' } },
    source: { cacheName: CACHE },
  });
  event.waitUntil(
    caches
      .open(CACHE)
      // One by one: a single missing file must not cost the whole shell. Asked for anew: what has no hash in its name
      // may still lie in the browser's cache from the build before.
      .then((cache) =>
        Promise.all(FILES.map((file) => cache.add(new Request(file, { cache: 'no-cache' })).catch(() => undefined))),
      )
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        // A page that is open still needs the files of the build that it was opened with, which the server may have
        // no longer: the last build but one stays.
        Promise.all(
          names
            .filter((name) => name.startsWith('boshan-shell-') && name !== CACHE)
            .slice(0, -1)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/**
 * Pages open with the kept shell, with the network or without, and on one that hangs. The browser looks for a new build
 * beside it (a worker with another list of files), which the next opening shows.
 */
async function page(request) {
  return (await fromShell('/')) ?? fetch(request);
}

/** A file of this build; one of the build before, for pages that still run it. */
async function fromShell(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? caches.match(request);
}

/** Whether an address is another size of the picture that is asked for. */
const standsIn = (path, other) => {
  const stem = path.replace(COPY, '').replace(/\.\w+$/, '');
  return other.startsWith(`${stem}.`) || (COPY.test(other) && other.replace(COPY, '') === stem);
};

/**
 * Content hash of an address in the packs that are ready; where two differ, the one that was checked last counts. Packs
 * know a picture by its own address and hold one size of it, which serves for every copy.
 */
async function packedHash(cache, path) {
  const ledger = await (await cache.match(LEDGER))?.json();
  const sought = ({ url }) => url === path || (COPY.test(path) && standsIn(path, url));
  const sets = Object.values(ledger?.packs ?? {})
    .filter((pack) => pack.ready?.files.some(sought))
    .map((pack) => pack.ready)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return sets[0]?.files.find(sought).hash;
}

/** The part of a kept file that a player asks for. */
async function partOf(whole, range) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || match[0] === 'bytes=-') return whole;
  const blob = await whole.blob();
  const { size } = blob;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const headers = {
    'Content-Type': whole.headers.get('Content-Type') ?? 'application/octet-stream',
    'Content-Length': String(end - start + 1),
    'Content-Range': `bytes ${start}-${end}/${size}`,
    'Accept-Ranges': 'bytes',
  };
  return new Response(blob.slice(start, end + 1), { status: 206, headers });
}

/** A file out of a pack that is ready; nothing where none holds it. */
async function packed(request, path) {
  try {
    if (!(await caches.has(PACKS))) return undefined;
    const cache = await caches.open(PACKS);
    const hash = await packedHash(cache, path);
    const whole = hash && (await cache.match(`/packs/${hash}`));
    return whole && (await partOf(whole, request.headers.get('range')));
  } catch {
    // A device that cannot be read: the network has it.
    return undefined;
  }
}

async function media(event, path) {
  const { request } = event;
  const inPack = await packed(request, path);
  if (inPack) return inPack;
  // A cache can neither hold nor answer parts.
  if (request.headers.has('range')) return fetch(request);
  const cache = await caches.open(MEDIA);
  const kept = await cache.match(request);
  if (!kept) return fetchAndKeep(cache, request).catch((error) => otherSize(cache, path, error));
  // An editor may have replaced it, or a broken line shortened it: shown at once, mended for the next time.
  if (!asked.has(path)) {
    asked.add(path);
    event.waitUntil(fetchAndKeep(cache, request).catch(() => undefined));
  }
  return kept;
}

async function fetchAndKeep(cache, request) {
  const answer = await fetch(request);
  if (answer.status === 200) await keep(cache, request, answer.clone());
  return answer;
}

/** The largest kept size of a picture that does not come itself. */
async function otherSize(cache, path, error) {
  const across = ({ url }) => Number(COPY.exec(url)?.[1] ?? Infinity);
  const others = (await cache.keys()).filter(({ url }) => standsIn(path, new URL(url).pathname));
  others.sort((a, b) => (across(a) < across(b) ? 1 : -1));
  const kept = others[0] && (await cache.match(others[0]));
  if (!kept) throw error;
  return kept;
}

/** A device without room shows the picture all the same. */
async function keep(cache, request, answer) {
  try {
    await cache.put(request, answer);
    const keys = await cache.keys();
    if (keys.length > MEDIA_LIMIT) await cache.delete(keys[0]);
  } catch {
    // Not kept: the network has it.
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (/^\/(snapshot|api|open|admin|graphql|_health)(\/|$)/.test(url.pathname)) return;
  if (url.pathname.startsWith('/uploads/')) {
    // The app fetches files of packs past every cache, and checks them itself. Developer tools that turn off the cache
    // change the request's cache mode: what it accepts tells it even then.
    if (request.cache === 'no-store' || request.headers.get('accept') === PACK_FILE) return;
    // Films are in no pack and come in parts: the browser asks for them itself.
    if (request.headers.has('range') && /\.(mp4|webm|mov|m4v)$/i.test(url.pathname)) return;
    event.respondWith(media(event, url.pathname));
    return;
  }
  if (request.headers.has('range')) return;
  if (request.mode === 'navigate' && !/\.[a-z0-9]+$/.test(url.pathname)) event.respondWith(page(request));
  else event.respondWith(fromShell(request).then((kept) => kept ?? fetch(request)));
});
