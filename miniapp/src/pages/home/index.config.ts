export default definePageConfig({
  navigationBarTitleText: '畅游博山',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  // Drawn by the host before any code runs; what is drawn, platform/first-paint says.
  ...(process.env.TARO_ENV === 'weapp' ? { initialRenderingCache: 'dynamic' as const } : {}),
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
