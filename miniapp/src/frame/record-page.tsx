import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Card } from '@boshan/shared/contract/named';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useFavourite } from '../content/favourites';
import { useT, useText } from '../i18n/language';
import { drawsOwnBars } from '../platform/device';
import type { RouteName } from '../platform/routes';
import { canShare, shareNow, useShareCard, type ShareCard } from '../platform/share';
import { Button, IconButton } from '../ui/controls';
import { Column, DetailHead, type ToneTag } from '../ui/detail';
import { Page } from './page';
import { showToast } from './toast';

interface RecordPageProps {
  /** The page that shows the record; with its id it is the address that is shared. */
  name: RouteName;
  collection: CollectionName;
  /** Id that the address names. */
  id: string | undefined;
  record: Card | undefined;
  loading: boolean;
  eyebrow?: string | undefined;
  tags?: readonly ToneTag[] | undefined;
  /** True where the page itself says that the record is unverified. */
  unmarked?: boolean;
  children?: ReactNode;
}

/** Save and share at the right of the web's header. */
function HeaderActions({ saved, onSave, onShare }: { saved: boolean; onSave: () => void; onShare: () => void }) {
  const t = useT();
  return (
    <View className="detail-header-actions">
      <IconButton
        icon={saved ? 'heart-full' : 'heart'}
        label={saved ? t('ui.unsave') : t('ui.save')}
        selected={saved}
        onPress={onSave}
      />
      {canShare() && <IconButton icon="share" label={t('ui.share')} onPress={onShare} />}
    </View>
  );
}

/** Page of one record: picture, name and summary, save and share; what else there is to say are its children. */
export function RecordPage(props: RecordPageProps) {
  const { name, collection, id, record, loading } = props;
  const t = useT();
  const text = useText();
  const [saved, toggle] = useFavourite(collection, id ?? '');
  const title = record ? text(record.name) : t('ui.appName');
  const card: ShareCard = { title, page: name, params: { id } };
  useShareCard(card);
  const save = () => {
    toggle();
    showToast(saved ? t('ui.unsave') : t('ui.saved'));
  };
  const share = () => {
    void shareNow(card).then((how) => {
      if (how === 'copied') showToast(t('ui.copied'));
    });
  };
  return (
    <Page
      name={name}
      title={title}
      overlay
      skeleton="detail"
      loading={loading}
      missing={!loading && !record}
      actions={record && <HeaderActions saved={saved} onSave={save} onShare={share} />}
    >
      {record && (
        <>
          <DetailHead
            title={title}
            eyebrow={props.eyebrow}
            summary={text(record.summary)}
            images={record.images}
            drawing={record.illustration}
            tags={props.tags}
            verification={props.unmarked ? undefined : record.verification}
          />
          <Column>
            {!drawsOwnBars() && (
              <View className="detail-actions">
                <Button
                  icon={saved ? 'heart-full' : 'heart'}
                  text={saved ? t('ui.saved') : t('ui.save')}
                  onPress={save}
                />
              </View>
            )}
            {props.children}
          </Column>
        </>
      )}
    </Page>
  );
}
