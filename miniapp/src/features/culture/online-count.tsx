import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { useLanguage, useT, useText } from '../../i18n/language';
import { declaredTotal } from './declared';

interface OnlineCountProps {
  /** Of the settings' declared totals. */
  id: string;
  count: number;
  /** False where it is not known whether the records are among those that the plan counts. */
  counted?: boolean;
}

/** How many of what the district's plan counts are here, so that nobody takes the list for complete. */
export function OnlineCount({ id, count, counted = true }: OnlineCountProps) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const declared = declaredTotal(useCollection('settings')?.get('settings'), id);
  if (!declared) return null;
  const share = Math.min(100, Math.round((count / Math.max(declared.total, 1)) * 100));
  return (
    <View className="pad">
      <View className="online">
        <View className="online-words">
          {t(counted ? 'culture.online' : 'culture.onlineApart', {
            n: count,
            total: declared.total,
            label: text(declared.label),
          })}
        </View>
        {counted && (
          <View className="online-bar" aria-hidden>
            <View className="online-fill" style={{ width: `${share}%` }} />
          </View>
        )}
        {language === 'zh' && (
          <View className="small soft">{t('culture.onlineNote', { source: declared.source })}</View>
        )}
      </View>
    </View>
  );
}
