export default definePageConfig({
  navigationBarTitleText: '听讲解',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
