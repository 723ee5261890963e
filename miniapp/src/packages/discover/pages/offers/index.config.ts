export default definePageConfig({
  navigationBarTitleText: '优惠',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
