export default definePageConfig({
  navigationBarTitleText: '四季博山',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
