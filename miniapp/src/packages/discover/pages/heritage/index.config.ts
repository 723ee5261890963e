export default definePageConfig({
  navigationBarTitleText: '非遗',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
