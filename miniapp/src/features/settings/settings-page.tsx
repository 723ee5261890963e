import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { changeSettings, languageOf, useSettings, type Settings } from '../../content/settings';
import { Page } from '../../frame/page';
import { showToast } from '../../frame/toast';
import { useT, useText } from '../../i18n/language';
import { callPhone } from '../../platform/device';
import { canShare, shareNow } from '../../platform/share';
import { Section } from '../../ui/cards';
import { Button, Row, Segmented, SwitchRow } from '../../ui/controls';
import { OfflineData } from './offline-data';
import './settings.css';

function Display() {
  const t = useT();
  const settings = useSettings();
  const themes: readonly { value: Settings['theme']; label: string }[] = [
    { value: 'auto', label: t('settings.auto') },
    { value: 'day', label: t('settings.day') },
    { value: 'night', label: t('settings.night') },
  ];
  return (
    <Section title={t('settings.appearance')}>
      <View className="card-list">
        <View className="setting">
          <View className="grow setting-label">{t('settings.language')}</View>
          <Segmented
            label={t('settings.language')}
            value={languageOf(settings)}
            onChange={(language) => changeSettings({ language })}
            choices={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </View>
        <SwitchRow
          label={t('settings.elder')}
          hint={t('settings.elderHint')}
          on={settings.elder}
          onChange={(elder) => changeSettings({ elder })}
        />
        <View className="setting setting-wrap">
          <View className="grow setting-label">{t('settings.theme')}</View>
          <Segmented
            label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => changeSettings({ theme })}
            choices={themes}
          />
        </View>
      </View>
    </Section>
  );
}

function About() {
  const t = useT();
  const text = useText();
  const settings = useCollection('settings')?.get('settings');
  const share = async () => {
    const outcome = await shareNow({ title: t('ui.appName'), page: 'home' });
    if (outcome === 'copied') showToast(t('ui.copied'));
  };
  return (
    <>
      <Section title={t('settings.hotlines')}>
        <View className="card-list">
          {(settings?.hotlines ?? []).map(({ name, phone }) => (
            <Row key={phone} icon="phone" label={text(name)} value={phone} onPress={() => callPhone(phone)} />
          ))}
        </View>
      </Section>
      <Section title={t('settings.privacyTitle')}>
        <View className="pad settings-text">{t('settings.privacyText')}</View>
        {settings?.privacyContact && (
          <View className="pad settings-text">{`${t('settings.privacyContact')} ${settings.privacyContact}`}</View>
        )}
      </Section>
      <Section title={t('settings.about')}>
        <View className="pad stack settings-text">
          {text(settings?.about)
            .split('\n\n')
            .map((paragraph) => (
              <View key={paragraph}>{paragraph}</View>
            ))}
          <View className="soft">{`${t('settings.publisher')} ${text(settings?.publisher)}`}</View>
          {canShare() && <Button icon="share" text={t('settings.share')} onPress={() => void share()} />}
        </View>
      </Section>
    </>
  );
}

/** Language, type size, night, what lies on the device, privacy, whom to call. Opens without content, too. */
export function SettingsPage() {
  const t = useT();
  return (
    <Page name="settings" title={t('settings.title')} skeleton="plain" standsAlone>
      <Display />
      <OfflineData />
      <About />
    </Page>
  );
}
