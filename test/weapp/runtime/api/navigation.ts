import { ApiFailure, type ApiTable, type Runtime } from '../context';

/** Page stack, title, pull-down and page scrolling. */
export function navigationApis(runtime: Runtime): ApiTable {
  const { navigation } = runtime;
  const done = (): undefined => undefined;
  return {
    async: {
      navigateTo: ({ url }) => navigation.navigateTo(String(url)),
      redirectTo: ({ url }) => navigation.redirectTo(String(url)),
      switchTab: ({ url }) => navigation.switchTab(String(url)),
      reLaunch: ({ url }) => navigation.reLaunch(String(url)),
      navigateBack: ({ delta }) => navigation.navigateBack(Number(delta ?? 1)),
      setNavigationBarTitle: ({ title }) => navigation.setTitle(String(title)),
      setNavigationBarColor: done,
      showNavigationBarLoading: done,
      hideNavigationBarLoading: done,
      hideHomeButton: done,
      setTabBarItem: ({ index, text }) => {
        const item = document.querySelectorAll('.harness-tab')[Number(index)];
        if (!item) throw new ApiFailure('tabbar item not found');
        if (typeof text === 'string') item.textContent = text;
      },
      setTabBarStyle: done,
      setTabBarBadge: done,
      removeTabBarBadge: done,
      showTabBarRedDot: done,
      hideTabBarRedDot: done,
      showTabBar: done,
      hideTabBar: done,
      startPullDownRefresh: () => navigation.refreshing(true),
      stopPullDownRefresh: () => navigation.refreshing(false),
      pageScrollTo: ({ scrollTop, selector }) => {
        const page = navigation.topElement();
        const target = typeof selector === 'string' ? page.querySelector(selector) : null;
        page.scrollTop = target ? target.getBoundingClientRect().top + page.scrollTop : Number(scrollTop ?? 0);
      },
      setBackgroundColor: done,
      setBackgroundTextStyle: done,
    },
  };
}
