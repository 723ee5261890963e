import { mainPages, subPackages } from './platform/routes';

const web = process.env.TARO_ENV === 'h5';

const tab = (name: string, text: string, icon = name) => ({
  pagePath: `pages/${name}/index`,
  text,
  ...(web ? {} : { iconPath: `static/tab/${icon}.png`, selectedIconPath: `static/tab/${icon}-active.png` }),
});

export default defineAppConfig({
  pages: mainPages,
  subPackages,
  ...(web
    ? { animation: false }
    : {
        lazyCodeLoading: 'requiredComponents',
        requiredBackgroundModes: ['audio'],
        requiredPrivateInfos: ['getLocation', 'startLocationUpdate', 'onLocationChange'],
        permission: { 'scope.userLocation': { desc: '用于显示您附近的景点、厕所和停车场，以及跟着线路走时的位置' } },
        preloadRule: { 'pages/home/index': { network: 'all', packages: ['place'] } },
      }),
  tabBar: {
    // On the web the app draws its own bar (ui/tab-bar), so that Taro's web components stay out of the first load.
    custom: web,
    color: '#5A6268',
    selectedColor: '#1F6F78',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('explore', '探索'), tab('routes', '线路'), tab('saved', '我的', 'me')],
  },
  window: {
    navigationStyle: web ? 'custom' : 'default',
    backgroundTextStyle: 'dark',
    backgroundColor: '#FAF7F0',
    navigationBarBackgroundColor: '#FAF7F0',
    navigationBarTitleText: '畅游博山',
    navigationBarTextStyle: 'black',
  },
});
