export default definePageConfig({
  navigationBarTitleText: '畅游博山',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
