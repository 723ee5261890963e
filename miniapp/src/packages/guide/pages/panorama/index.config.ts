export default definePageConfig({
  navigationBarTitleText: '全景',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
