import type { IPluginContext } from '@tarojs/service';

interface ComponentConfig {
  includeAll: boolean;
}

/**
 * Taro drops the exports of `@tarojs/components` that it does not see in use, which is meant for its web components.
 * On the web ours stand in for them (src/platform/elements.tsx) and webpack itself drops what is unused.
 */
export default (context: IPluginContext): void => {
  context.modifyComponentConfig(({ componentConfig }: { componentConfig: ComponentConfig }) => {
    componentConfig.includeAll = true;
  });
};
