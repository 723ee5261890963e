import { WebView } from '@tarojs/components';
import { useState } from 'react';
import { useT } from '../../i18n/language';
import { webPageUrl } from '../../platform/origin';
import { Button } from '../../ui/controls';
import { FlatView } from './flat-view';
import type { PanoramaViewProps } from './view-props';

/**
 * The view in mini-programs: flat, which needs no network. The sphere is the web app's own page in a web-view, offered
 * where the server has an address that WeChat lets in (https, a registered business domain).
 */
export function PanoramaView(props: PanoramaViewProps) {
  const t = useT();
  const [around, setAround] = useState(false);
  const address = webPageUrl('/panorama', props.panorama.id);
  if (around && address !== undefined) return <WebView src={address} />;
  return (
    <>
      <FlatView picture={props.picture} label={props.label} spots={props.spots} onSpot={props.onSpot} />
      {address !== undefined && (
        <Button tone="quiet" icon="compass" text={t('panorama.around')} onPress={() => setAround(true)} />
      )}
    </>
  );
}
