import { strings } from './strings';

export const settings = strings(
  {
    title: '设置',
    privacyTitle: '隐私说明',
    privacyAsk:
      '使用位置、剪贴板或相机前，需要您同意《隐私保护指引》。位置只在本机用于计算距离，不会上传。不同意也可以继续浏览。',
    privacyGuide: '查看《隐私保护指引》',
    privacyAgree: '同意',
    privacyRefuse: '暂不同意',
  },
  {
    title: 'Settings',
    privacyTitle: 'Privacy',
    privacyAsk:
      'Before your position, the clipboard or the camera is used, please agree to the privacy guide. Your position is only used on this device to work out distances and is never uploaded. You can go on reading without agreeing.',
    privacyGuide: 'Read the privacy guide',
    privacyAgree: 'Agree',
    privacyRefuse: 'Not now',
  },
);
