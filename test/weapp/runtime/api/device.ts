import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';

let clipboard = '';

/** The phone around the app: clipboard, calls, vibration, network, screen, pictures. */
export function deviceApis(runtime: Runtime): ApiTable {
  const nothing = (): undefined => undefined;
  return {
    async: {
      setClipboardData: ({ data }) => {
        if (typeof data !== 'string') throw new ApiFailure('parameter error: parameter.data should be String');
        clipboard = data;
        return { data };
      },
      getClipboardData: () => ({ data: clipboard }),
      makePhoneCall: ({ phoneNumber }) => {
        if (typeof phoneNumber !== 'string' || phoneNumber === '') throw new ApiFailure('phoneNumber is empty');
      },
      vibrateShort: nothing,
      vibrateLong: nothing,
      getNetworkType: () => networkType(runtime),
      setKeepScreenOn: nothing,
      getScreenBrightness: () => ({ value: 0.5 }),
      hideKeyboard: nothing,
      previewImage: ({ urls }) => {
        if (!Array.isArray(urls) || urls.length === 0)
          throw new ApiFailure('parameter error: urls should not be empty');
      },
      login: () => {
        if (runtime.config.offline) throw new ApiFailure('network error');
        return { code: 'harness-login-code' };
      },
      checkSession: nothing,
      navigateToMiniProgram: ({ appId }) => {
        if (typeof appId !== 'string' || appId === '') throw new ApiFailure('appId is empty');
      },
      openCustomerServiceChat: nothing,
    },
    sync: {
      createInnerAudioContext: () => audioContext(),
      createVideoContext: () => videoContext(),
    },
  };
}

/** As wx.getNetworkType has it. */
export const networkType = ({ config }: Runtime): Options => ({
  networkType: config.offline ? 'none' : 'wifi',
  signalStrength: config.offline ? 0 : -50,
  hasSystemProxy: false,
});

const nothing = (): undefined => undefined;
const videoContext = (): Options =>
  Object.fromEntries(
    ['play', 'pause', 'stop', 'seek', 'playbackRate', 'requestFullScreen', 'exitFullScreen', 'sendDanmu'].map(
      (name) => [name, nothing],
    ),
  );

function audioContext(): Options {
  const context: Options = {
    src: '',
    paused: true,
    currentTime: 0,
    duration: 0,
    volume: 1,
    loop: false,
    autoplay: false,
  };
  for (const name of ['play', 'pause', 'stop', 'seek', 'destroy']) context[name] = nothing;
  for (const event of [
    'Play',
    'Pause',
    'Stop',
    'Ended',
    'Error',
    'TimeUpdate',
    'Canplay',
    'Waiting',
    'Seeking',
    'Seeked',
  ]) {
    context[`on${event}`] = nothing;
    context[`off${event}`] = nothing;
  }
  return context;
}
