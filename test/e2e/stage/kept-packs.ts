import type { Page } from 'playwright-core';

/** What lies on a device, counted by a program that is not the app's. */
export interface KeptPacks {
  /** Keys of packs that say they are ready. */
  readonly ready: readonly string[];
  /** Files of ready packs. */
  readonly files: number;
  /** Those of them that are missing or whose bytes have another hash. */
  readonly wrong: readonly string[];
  /** Bytes of all files in the cache. */
  readonly bytes: number;
}

/** Reads Cache Storage and hashes every file of every pack that is ready. */
export const keptPacks = (page: Page): Promise<KeptPacks> =>
  page.evaluate(async () => {
    interface Kept {
      readonly ready?: { readonly files: readonly { url: string; hash: string; bytes: number }[] };
    }
    const cache = await caches.open('boshan-packs');
    const text = (await (await cache.match('/packs/ledger.json'))?.text()) ?? '{"packs":{}}';
    const packs = Object.entries((JSON.parse(text) as { packs: Record<string, Kept> }).packs);
    const wrong: string[] = [];
    let files = 0;
    for (const [, { ready }] of packs) {
      for (const file of ready?.files ?? []) {
        files += 1;
        const body = await (await cache.match(`/packs/${file.hash}`))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer(0)));
        const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        if (hex !== file.hash || body?.byteLength !== file.bytes) wrong.push(file.url);
      }
    }
    let bytes = 0;
    for (const request of await cache.keys()) {
      if (request.url.endsWith('ledger.json')) continue;
      bytes += (await (await cache.match(request))!.arrayBuffer()).byteLength;
    }
    return { ready: packs.filter(([, pack]) => pack.ready).map(([key]) => key), files, wrong, bytes };
  });
