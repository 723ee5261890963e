export default definePageConfig({
  navigationBarTitleText: '旅游专线',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
