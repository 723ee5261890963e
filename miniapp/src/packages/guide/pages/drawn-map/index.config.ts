export default definePageConfig({
  navigationBarTitleText: '手绘导览',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
