export default definePageConfig({
  navigationBarTitleText: '博山好礼',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
