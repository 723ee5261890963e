import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';

/**
 * APIs that touch what WeChat counts as private. They are dead until the user has consented.
 * Source: developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
 */
export const privateApis: ReadonlySet<string> = new Set([
  'getLocation',
  'getFuzzyLocation',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'setClipboardData',
  'getClipboardData',
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'addPhoneContact',
  'addPhoneCalendar',
  'addPhoneRepeatCalendar',
  'chooseInvoice',
  'chooseInvoiceTitle',
  'chooseLicensePlate',
  'getUserInfo',
  'getUserProfile',
  'getWeRunData',
  'startRecord',
  'openBluetoothAdapter',
  'startAccelerometer',
  'startCompass',
  'startGyroscope',
  'startDeviceMotionListening',
]);

const REFUSED = 'privacy permission is not authorized';

/** Runs a private API only with consent, asking for it as a phone does; everything else straight away. */
export async function guardPrivacy(runtime: Runtime, name: string, run: () => unknown): Promise<unknown> {
  if (privateApis.has(name)) await obtainConsent(runtime, name);
  return run();
}

/**
 * Consent through the app's own dialogue (`onNeedPrivacyAuthorization`), or WeChat's where the app has none.
 * An app that has neither calls the API in vain: that is the violation a review would find.
 */
async function obtainConsent(runtime: Runtime, name: string): Promise<void> {
  const { config, emitter, recorder } = runtime;
  if (config.state.privacyAgreed) return;
  if (emitter.has('NeedPrivacyAuthorization')) {
    const agreed = await new Promise<boolean>((resolve) => {
      const answer = (result: Options): void => {
        if (result['event'] === 'agree') resolve(pressedAgree(runtime, result['buttonId']));
        else if (result['event'] === 'disagree') resolve(false);
      };
      for (const listener of [answer]) emitter.emit('NeedPrivacyAuthorization', listener);
    });
    config.state.privacyAgreed = agreed;
  } else if (config.privacyDialogue === 'agree') config.state.privacyAgreed = true;
  if (config.state.privacyAgreed) return;
  if (config.privacyDialogue === 'absent' && !emitter.has('NeedPrivacyAuthorization')) {
    recorder.fail('privacy', `wx.${name} was called before the user had consented`);
  }
  throw new ApiFailure(REFUSED, 104);
}

/** Consent counts only when it came from a tap on a button with open-type="agreePrivacyAuthorization". */
function pressedAgree({ recorder }: Runtime, buttonId: unknown): boolean {
  const button = typeof buttonId === 'string' ? document.getElementById(buttonId) : null;
  const isAgree = (button?.getAttribute('open-type') ?? '').split('|').includes('agreePrivacyAuthorization');
  if (button && isAgree) return true;
  recorder.fail('privacy', `consent was given with buttonId "${String(buttonId)}", which is no button to agree with`);
  return false;
}

/** Privacy settings and permissions. */
export function privacyApis(runtime: Runtime): ApiTable {
  const { state } = runtime.config;
  return {
    sync: {
      onNeedPrivacyAuthorization: (listener: (resolve: unknown, info: Options) => void) =>
        runtime.emitter.on('NeedPrivacyAuthorization', (resolve) => listener(resolve, { referrer: '' })),
    },
    async: {
      requirePrivacyAuthorize: () => obtainConsent(runtime, 'requirePrivacyAuthorize'),
      getPrivacySetting: () => ({ needAuthorization: !state.privacyAgreed, privacyContractName: '《隐私保护指引》' }),
      openPrivacyContract: () => undefined,
      getSetting: () => ({ authSetting: { ...state.permissions }, subscriptionsSetting: {} }),
      openSetting: () => ({ authSetting: { ...state.permissions } }),
      authorize: ({ scope }) => askPermission(runtime, String(scope)),
    },
  };
}

/** Asks once and remembers the answer, as a phone does. Throws WeChat's words when refused. */
export function askPermission({ app, config, recorder }: Runtime, scope: string): void {
  const { permissions } = config.state;
  if (permissions[scope] === undefined) {
    if (scope === 'scope.userLocation' && !app.permission?.[scope]?.desc) {
      recorder.fail('permission', 'app.json has no permission.scope.userLocation.desc');
      throw new ApiFailure('the permission.scope.userLocation.desc field is missing in app.json');
    }
    permissions[scope] = config.answers[scope] ?? false;
  }
  if (!permissions[scope]) throw new ApiFailure('auth deny', 103);
}
