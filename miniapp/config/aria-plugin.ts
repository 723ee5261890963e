import type { IPluginContext } from '@tarojs/service';

interface Platform {
  readonly template?: {
    mergeComponents(context: IPluginContext, components: Record<string, Record<string, string>>): void;
  };
}

/** Attributes for WeChat's screen readers, which Taro's templates leave out. An empty value takes the prop of that name. */
const aria = {
  'aria-label': '',
  'aria-role': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
};

export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      platform.template?.mergeComponents(context, { View: aria });
    },
  });
};
