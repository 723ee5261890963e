import { RootPortal, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useT } from '../i18n/language';
import { classes } from './classes';
import { IconButton } from './controls';
import { useAppearanceClass } from './appearance';
import './sheet.css';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Without it the sheet closes by its own button alone (consent must be answered). */
  dismissible?: boolean;
}

/** A panel from the bottom edge. */
export function Sheet({ open, title, onClose, children, dismissible = true }: SheetProps) {
  const t = useT();
  const appearance = useAppearanceClass();
  if (!open) return null;
  return (
    <RootPortal>
      <View className={classes('sheet-layer', appearance)}>
        <View className="sheet-shade" aria-hidden onClick={dismissible ? onClose : () => undefined} />
        <View className="sheet" role="dialog" aria-modal aria-label={title}>
          <View className="sheet-head">
            <View className="grow lead strong">{title}</View>
            {dismissible && <IconButton icon="close" label={t('ui.close')} onPress={onClose} />}
          </View>
          {children}
        </View>
      </View>
    </RootPortal>
  );
}

/** A short word at the bottom; the caller takes it away (frame/toast does so after two seconds). */
export function ToastLine({ text }: { text: string }) {
  return (
    <View className="toast" role="status" aria-live="polite">
      {text}
    </View>
  );
}
