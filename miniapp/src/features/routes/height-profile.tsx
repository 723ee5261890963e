import { sampleProfile, type Profile } from '@boshan/shared/track/profile';
import { Text, View } from '@tarojs/components';
import { useId, useMemo, useState } from 'react';
import { useT } from '../../i18n/language';
import { measureBox } from '../../platform/measure';
import { IconButton } from '../../ui/controls';
import { profileShape, sampleAt, shareAt } from './profile-shape';
import { distanceText } from './route-words';

/** As fine as a phone's width needs and WeChat's one string takes. */
const SAMPLES = 72;
/** How far the buttons step along the way. */
const STEP = 1 / 18;

/** What touches, clicks and mini-program taps tell of where they were. */
interface Pointing {
  readonly touches?: ArrayLike<{ readonly clientX: number }>;
  readonly clientX?: number;
  readonly detail?: unknown;
}

function clientXOf({ touches, clientX, detail }: Pointing): number | undefined {
  const x = touches?.[0]?.clientX ?? clientX;
  if (x !== undefined) return x;
  return typeof detail === 'object' && detail !== null && 'x' in detail ? Number(detail.x) : undefined;
}

/** A track's heights as a hill; a finger on it, or the buttons under it, read out the height at a distance. */
export function HeightProfile({ profile }: { profile: Profile }) {
  const t = useT();
  const id = `profile${useId().replace(/\W/g, '')}`;
  const [share, setShare] = useState<number>();
  const samples = useMemo(() => sampleProfile(profile, SAMPLES), [profile]);
  const shape = useMemo(() => profileShape(samples), [samples]);
  const { heights } = profile;
  if (!heights || samples.length === 0) return null;
  const [min, max] = [Math.round(heights.minMetres), Math.round(heights.maxMetres)];
  const chosen = share === undefined ? undefined : sampleAt(samples, share);
  const point = (event: unknown): void => {
    const x = clientXOf(event as Pointing);
    if (x === undefined) return;
    void measureBox(id).then((box) => box && setShare(shareAt(x, box)));
  };
  const step = (by: number) => () => setShare((now) => Math.min(1, Math.max(0, (now ?? (by > 0 ? -by : 1 - by)) + by)));
  const distance = distanceText(t, profile.metres);
  return (
    <View className="profile">
      <View className="profile-head">
        <Text className="note strong">{t('routes.profile')}</Text>
        <View className="note soft" aria-live="polite">
          {chosen
            ? t('routes.profileAt', {
                distance: distanceText(t, chosen.metres),
                height: Math.round(chosen.elevation),
              })
            : t('routes.profileRange', { min, max })}
        </View>
      </View>
      <View
        id={id}
        className="profile-box"
        aria-role="img"
        aria-label={t('routes.profileLabel', { distance, min, max })}
        onTouchStart={point}
        onTouchMove={point}
        onClick={point}
      >
        <View className="profile-hill" style={{ clipPath: shape.hill, WebkitClipPath: shape.hill }} />
        <View className="profile-line" style={{ clipPath: shape.line, WebkitClipPath: shape.line }} />
        {share !== undefined && (
          <View className="profile-cursor" style={{ left: `${Math.round(share * 1000) / 10}%` }} />
        )}
      </View>
      <View className="profile-foot small soft">
        <IconButton icon="back" label={t('routes.profileNearer')} onPress={step(-STEP)} />
        <Text className="grow profile-hint">{share === undefined ? t('routes.profileHint') : distance}</Text>
        <IconButton icon="forward" label={t('routes.profileFarther')} onPress={step(STEP)} />
      </View>
    </View>
  );
}
