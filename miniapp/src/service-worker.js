/*
 * Service worker of the web app: the app shell opens with no network. Content is not its business: the snapshot is
 * kept by the app itself (IndexedDB), so /snapshot/, /api/ and /admin never pass through here.
 * The two placeholders are filled by config/service-worker-plugin.ts.
 */
const CACHE = 'boshan-shell-__BUILD__';
const FILES = __FILES__;
const MEDIA = 'boshan-media';
const MEDIA_LIMIT = 200;

self.addEventListener('install', (event) => {
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
        Promise.all(names.filter((n) => n.startsWith('boshan-shell-') && n !== CACHE).map((n) => caches.delete(n))),
      )
      .then(() => self.clients.claim()),
  );
});

/** Pages come from the network while it answers, so that a new build shows at once; else the kept shell. */
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
  } catch {
    // No network: the kept shell below.
  }
  return (await caches.match('/')) ?? Response.error();
}

async function media(request) {
  const cache = await caches.open(MEDIA);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await keep(cache, request, answer.clone());
  return answer;
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
  if (/^\/(snapshot|api|admin|graphql|_health)(\/|$)/.test(url.pathname)) return;
  // Films and sound come in ranges, which a cache can neither hold nor answer: the browser asks for them itself.
  if (request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/uploads/')) event.respondWith(media(request));
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
