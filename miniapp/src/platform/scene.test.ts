import { parseScanned, parseScene, sceneOf } from './scene';
import { routeList } from './routes';

describe('scene', () => {
  const longest = 'a'.repeat(28);

  it('holds every record within 32 characters that WeChat allows', () => {
    for (const { name } of routeList) {
      const scene = sceneOf({ page: name, id: longest });
      if (scene === undefined) continue;
      expect(scene.length).toBeLessThanOrEqual(32);
      expect(scene).toMatch(/^[\w.-]+$/);
      expect(parseScene(scene)).toEqual({ page: name, id: longest });
    }
  });

  it('has none for pages without a record', () => {
    expect(sceneOf({ page: 'settings', id: 'a' })).toBeUndefined();
  });

  it('is read as the host hands it over, encoded', () => {
    expect(parseScene('p.scenic-10')).toEqual({ page: 'place', id: 'scenic-10' });
    expect(parseScene(encodeURIComponent('r.route-food'))).toEqual({ page: 'route', id: 'route-food' });
  });

  it.each(['', 'p.', 'x.scenic-10', 'p.Scenic', 'p.a/../b', `p.${'a'.repeat(29)}`, '%E0%A4%A', 'constructor.a'])(
    'refuses %p',
    (scene) => {
      expect(parseScene(scene)).toBeUndefined();
    },
  );

  it('reads the web address of a record', () => {
    expect(parseScanned('https://boshan.example/place?from=poster&id=scenic-10')).toEqual({
      page: 'place',
      id: 'scenic-10',
    });
    expect(parseScanned('https://boshan.example/settings?id=scenic-10')).toBeUndefined();
    expect(parseScanned('https://boshan.example/elsewhere?id=scenic-10')).toBeUndefined();
  });
});
