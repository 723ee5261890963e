import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { root } from '../../integration/cms/template';
import { recordOf, type Site } from './site';
import { toneOf } from './sound';

const GUIDE = 'api::audio-guide.audio-guide';
const SPOT = 'api::scenic-spot.scenic-spot';
const zh = { locale: 'zh-Hans' };

export interface Uploaded {
  readonly id: number;
  readonly url: string;
}

const upload = async (site: Site, path: string, name: string, type: string): Promise<Uploaded> => {
  const [file] = await site.cms.call<[Uploaded]>('upload', { path, name, type });
  return file;
};

const publish = async (site: Site, uid: string, slug: string, data: object): Promise<void> => {
  const found = await site.cms.document<{ documentId: string }>(uid, 'findFirst', { filters: { slug }, ...zh });
  await site.cms.document(uid, 'update', { documentId: found.documentId, data, ...zh });
  await site.cms.document(uid, 'publish', { documentId: found.documentId, ...zh });
};

/** Ids of the guides at a route's stops. */
export const guidesAlong = (site: Site, routeId: string): string[] => {
  const { days } = recordOf(site, 'routes', routeId) as unknown as TourRoute;
  const places = new Set(days.flatMap(({ stops }) => stops.map(({ placeId }) => placeId)));
  const guides = [...(site.records.get('audioGuides')?.values() ?? [])];
  return guides.filter(({ placeId }) => places.has(String(placeId))).map(({ id }) => id);
};

/** Gives the guides at a route's stops recordings that can be told apart, and one place the photograph it answers. */
export const recordGuides = async (site: Site, routeId: string, placeId: string): Promise<Uploaded> => {
  const folder = await fs.mkdtemp(join(tmpdir(), 'recordings-'));
  let hertz = 220;
  for (const slug of guidesAlong(site, routeId)) {
    const tracks: object[] = [];
    for (const language of ['zh', 'en']) {
      const name = `${slug}-${language}-tone.wav`;
      await fs.writeFile(join(folder, name), toneOf((hertz += 30), 3));
      tracks.push({
        language,
        audio: (await upload(site, join(folder, name), name, 'audio/wav')).id,
        durationSeconds: 3,
      });
    }
    await publish(site, GUIDE, slug, { tracks });
  }
  const photo = await upload(site, join(root, 'assets/videos/kiln-fire.jpg'), 'kiln-fire-e2e.jpg', 'image/jpeg');
  const images = [{ media: photo.id, alt: '窑火', credit: '本项目', licence: 'CC BY 4.0' }];
  await publish(site, SPOT, placeId, { images });
  await site.cms.flush();
  await fs.rm(folder, { recursive: true });
  return photo;
};
