import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { momentText } from '../content/moment';
import { syncNow, useSyncState, type SyncCause, type SyncState } from '../content/sync';
import type { StringKey } from '../i18n/dictionary';
import { useLanguage, useT } from '../i18n/language';
import { drawsOwnBars } from '../platform/device';
import { dropShell, firstScreenStands, forgetFirstScreen, keepFirstScreen } from '../platform/first-paint';
import { usePageShow, usePullRefresh } from '../platform/lifecycle';
import { back, go, setTitle } from '../platform/navigation';
import { tabNames, type RouteName } from '../platform/routes';
import { useAppearanceClass } from '../ui/appearance';
import { classes } from '../ui/classes';
import { IconButton } from '../ui/controls';
import { Banner } from '../ui/marks';
import { Message, Skeleton, type SkeletonKind } from '../ui/states';
import { MiniPlayer } from './mini-player';
import { PrivacyDialog } from './privacy-dialog';
import { TabBar } from './tab-bar';
import { ToastHost } from './toast';
import './page.css';

const causeTexts: Record<SyncCause, StringKey> = {
  offline: 'ui.errorOffline',
  refused: 'ui.errorRefused',
  server: 'ui.errorRefused',
  broken: 'ui.errorBroken',
  'newer-schema': 'ui.errorNewer',
  storage: 'ui.errorStorage',
  'storage-full': 'ui.errorStorage',
};

export interface PageProps {
  /** Which page this is; decides about the tab bar. */
  name: RouteName;
  title: string;
  /** True while what this page shows is not loaded: `records === undefined`. */
  loading?: boolean;
  /** Shape of the skeleton while loading. */
  skeleton?: SkeletonKind;
  /** True where the record that the address names does not exist. */
  missing?: boolean;
  /** Set where there is nothing to show; says what to do next. */
  empty?:
    | {
        readonly title: string;
        readonly hint?: string;
        readonly action?: { readonly text: string; readonly onPress: () => void };
      }
    | undefined;
  /** Controls at the right of the header (web) such as save and share. */
  actions?: ReactNode;
  /** Lets the header lie over a hero picture; the page brings its own heading. */
  overlay?: boolean;
  /** Stays at the bottom, over the content. */
  bottomBar?: ReactNode;
  /** True for the page that the app opens with: it is kept as it looks, and stands there at once the next time. */
  opensTheApp?: boolean;
  /** True for a page that is useful without any content, as the settings are. */
  standsAlone?: boolean;
  children?: ReactNode;
}

/** Since when the content stands, where it cannot be brought up to date. */
function StaleBanner({ sync }: { sync: SyncState }) {
  const t = useT();
  const language = useLanguage();
  if (sync.phase !== 'ready' || (!sync.offline && sync.error === undefined)) return null;
  const since = momentText(language, sync.standsSince);
  const detail = sync.error !== undefined && sync.error !== 'offline' ? t(causeTexts[sync.error]) : undefined;
  return (
    <View className="page-stale">
      <Banner tone="offline" text={t(sync.offline ? 'ui.offlineSince' : 'ui.staleSince', { since })} detail={detail} />
    </View>
  );
}

function Body({ page, sync }: { page: PageProps; sync: SyncState }) {
  const t = useT();
  const retry = { text: t('ui.retry'), onPress: () => void syncNow(true) };
  if (sync.phase === 'failed' && !page.standsAlone) {
    return (
      <Message title={t('ui.errorTitle')} hint={t(causeTexts[sync.error ?? 'broken'])} drawing="cave" action={retry} />
    );
  }
  if (page.loading) return <Skeleton kind={page.skeleton ?? 'list'} />;
  if (page.missing) {
    const home = { text: t('ui.toHome'), onPress: () => go('home') };
    return <Message title={t('ui.missingTitle')} hint={t('ui.missingHint')} drawing="village" action={home} />;
  }
  if (page.empty) return <Message title={page.empty.title} hint={page.empty.hint} action={page.empty.action} />;
  return <>{page.children}</>;
}

const SETTLED_MS = 1_500;
/** So long a kept first screen may stand without a page beneath: it takes no taps. */
const PATIENCE_MS = 4_000;

/**
 * What stands on the screen before the page does: takes it away when the page has something to show, and keeps the page
 * for the next opening. Answers whether the page should draw nothing yet, because it is there already.
 */
function useFirstScreen({ opensTheApp }: PageProps, sync: SyncState, waiting: boolean, looks: string): boolean {
  const keptLooks = useRef(looks);
  const emptied = sync.phase === 'first' || sync.phase === 'failed';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting || !firstScreenStands()) return undefined;
    // What the device lost and no network brings: the page says so, which the kept screen cannot.
    const timer = setTimeout(() => {
      dropShell();
      setLate(true);
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  useEffect(() => {
    // What was kept showed content that is gone.
    if (emptied) forgetFirstScreen();
    if (!waiting) dropShell();
  }, [waiting, emptied]);
  useEffect(() => {
    if (!opensTheApp || waiting || sync.phase !== 'ready') return undefined;
    // In another language or another light it is not what one would see.
    if (keptLooks.current !== looks) forgetFirstScreen();
    keptLooks.current = looks;
    const timer = setTimeout(keepFirstScreen, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [opensTheApp, waiting, sync.phase, sync.publishedAt, looks]);
  return waiting && !emptied && !late && opensTheApp === true && firstScreenStands();
}

/** Frame of every page: header (web), tab bar (web), the five states, toast and consent dialog. */
export function Page(props: PageProps) {
  const t = useT();
  const sync = useSyncState();
  const appearance = useAppearanceClass();
  const own = drawsOwnBars();
  const isTab = tabNames.includes(props.name);
  // The page that is the player shows it in full.
  const playerHere = props.name !== 'listen';
  const showTitle = () => setTitle(props.title);
  usePageShow(showTitle);
  useEffect(showTitle, [props.title]);
  usePullRefresh(() => syncNow(true));
  const waiting = props.loading === true && sync.phase !== 'failed';
  const language = useLanguage();
  const kept = useFirstScreen(props, sync, waiting, `${appearance} ${language}`);
  const covered = props.overlay === true && !props.missing && sync.phase !== 'failed';
  if (kept) return null;
  return (
    <View className={classes('page', appearance, own && 'page-web', isTab && own && 'page-tab')}>
      {own && !(isTab && covered) && (
        <View className={classes('page-header', covered && 'page-header-over')}>
          {!isTab && <IconButton className="page-header-button" icon="back" label={t('ui.back')} onPress={back} />}
          {!covered && (
            <View
              className={classes('page-header-title grow clip-1', isTab && 'page-header-first')}
              role="heading"
              aria-level={1}
            >
              {props.title}
            </View>
          )}
          {props.actions}
        </View>
      )}
      <StaleBanner sync={sync} />
      <View className="page-body" role="main">
        <Body page={props} sync={sync} />
      </View>
      {props.bottomBar && (
        <View className="page-bottom">
          {playerHere && <MiniPlayer place="in-bar" />}
          <View className="page-bottom-inner">{props.bottomBar}</View>
        </View>
      )}
      {playerHere && !props.bottomBar && <MiniPlayer place={isTab && own ? 'over-tabs' : 'bottom'} />}
      {own && isTab && <TabBar current={props.name} />}
      <ToastHost />
      <PrivacyDialog />
    </View>
  );
}
