import { Flex, Typography } from '@strapi/design-system';
import { boundsOf } from '@boshan/shared/geo/bounds';
import { sampleProfile, type Profile } from '@boshan/shared/track/profile';
import { styled } from 'styled-components';
import { kilometres } from './track-stored';

const Drawing = styled.svg`
  width: 100%;
  max-width: 520px;
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: 4px;
  .way {
    fill: none;
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .ground {
    fill: ${({ theme }) => theme.colors.primary200};
    stroke: ${({ theme }) => theme.colors.primary600};
  }
  .start {
    fill: ${({ theme }) => theme.colors.success600};
  }
  .end {
    fill: ${({ theme }) => theme.colors.danger600};
  }
`;

const [WIDTH, HEIGHT, MARGIN] = [520, 200, 12];
const PROFILE_HEIGHT = 90;
const SAMPLES = 200;

/** The line in the drawing's units, north up, to scale. */
function placed({ points }: Profile): readonly (readonly [x: number, y: number])[] {
  const bounds = boundsOf(points);
  if (!bounds) return [];
  const { west, south, east, north } = bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * squeeze || 1e-9, north - south || 1e-9];
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
  const [left, top] = [(WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2];
  return points.map(({ lon, lat }) => [left + (lon - west) * squeeze * scale, top + (north - lat) * scale]);
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The line from above: a green dot where it starts, a red one where it ends. */
function LineDrawing({ profile }: { profile: Profile }) {
  const way = placed(profile);
  const [start, end] = [way[0], way[way.length - 1]];
  return (
    <Drawing viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="轨迹预览：绿点是起点，红点是终点，上北下南">
      <path className="way" d={pathOf(way)} />
      {end && <circle className="end" cx={end[0]} cy={end[1]} r={5} />}
      {start && <circle className="start" cx={start[0]} cy={start[1]} r={5} />}
    </Drawing>
  );
}

function HeightDrawing({ profile }: { profile: Profile }) {
  const { heights, metres } = profile;
  if (!heights) return null;
  const range = Math.max(1, heights.maxMetres - heights.minMetres);
  const top = sampleProfile(profile, SAMPLES).map(({ metres: along, elevation }): readonly [number, number] => [
    (WIDTH * along) / metres,
    PROFILE_HEIGHT - 6 - ((PROFILE_HEIGHT - 16) * (elevation - heights.minMetres)) / range,
  ]);
  if (top.length === 0) return null;
  return (
    <>
      <Drawing viewBox={`0 0 ${WIDTH} ${PROFILE_HEIGHT}`} role="img" aria-label="高度预览">
        <path className="ground" d={`${pathOf(top)}L${WIDTH} ${PROFILE_HEIGHT}L0 ${PROFILE_HEIGHT}Z`} />
      </Drawing>
      <Typography variant="pi" textColor="neutral600">
        海拔 {Math.round(heights.minMetres)} 至 {Math.round(heights.maxMetres)} 米，累计爬升{' '}
        {Math.round(heights.ascentMetres)} 米，累计下降 {Math.round(heights.descentMetres)} 米
      </Typography>
    </>
  );
}

/** What visitors will be given of a track: its line, its heights, how long it is. */
export function TrackPreview({ profile }: { profile: Profile }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>
        长 {kilometres(profile.metres)}，{profile.points.length} 个位置
        {profile.heights ? '' : '，没有海拔'}
      </Typography>
      <LineDrawing profile={profile} />
      <HeightDrawing profile={profile} />
    </Flex>
  );
}
