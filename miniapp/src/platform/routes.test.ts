import { customRoutes, isTab, mainPages, pagePath, routeList, routeNameAt, subPackages, webPath } from './routes';

describe('routes', () => {
  it('gives every page one path and one address, both of which lead back to it', () => {
    for (const { name } of routeList) {
      expect(routeNameAt(pagePath(name))).toBe(name);
      expect(routeNameAt(`${webPath(name)}?id=a`)).toBe(name);
    }
    expect(new Set(routeList.map(({ name }) => webPath(name))).size).toBe(routeList.length);
  });

  it('puts each page into the main package or one subpackage', () => {
    const inPackages = subPackages.flatMap(({ root, pages }) => pages.map((page) => `/${root}/${page}`));
    expect([...mainPages.map((page) => `/${page}`), ...inPackages].sort()).toEqual(Object.keys(customRoutes).sort());
    expect(mainPages.every((page) => isTab(routeNameAt(page) ?? 'place'))).toBe(true);
  });

  it('knows no other address', () => {
    expect(routeNameAt('/elsewhere')).toBeUndefined();
  });
});
