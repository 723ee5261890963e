export default definePageConfig({
  navigationBarTitleText: '离线包',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
});
