export default definePageConfig({
  navigationBarTitleText: '文化博山',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
