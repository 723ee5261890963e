export default definePageConfig({
  navigationBarTitleText: '博山味道',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
