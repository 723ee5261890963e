export default definePageConfig({
  navigationBarTitleText: '跟着走',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
