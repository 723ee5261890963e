import Taro from '@tarojs/taro';

/** Starts the app anew, on its home page. */
export function restart(): void {
  const host = Taro as unknown as { restartMiniProgram?: (options: { path: string }) => void };
  if (host.restartMiniProgram) host.restartMiniProgram({ path: '/pages/home/index' });
  else void Taro.reLaunch({ url: '/pages/home/index' });
}
