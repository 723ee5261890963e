export default definePageConfig({
  navigationBarTitleText: '节庆活动',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
