import { Box, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import type { Change } from './api';

const SIZE = 160;
const MARGIN = 28;
const METRES_A_DEGREE = 111_195;

const distanceWords = (metres: number): string =>
  metres < 1_000 ? `${metres} 米` : `${(metres / 1_000).toFixed(metres < 10_000 ? 2 : 1)} 公里`;

interface Palette {
  readonly colors: Readonly<Record<'neutral100' | 'neutral400' | 'danger600' | 'success600', string>>;
}

/** How far a place has moved, and which way: north is up. */
export function PositionSketch({ position }: { readonly position: NonNullable<Change['position']> }) {
  const { colors } = useTheme() as unknown as Palette;
  const { before, after, metres } = position;
  if (!before || !after || metres === undefined) return null;
  const east = (after.longitude - before.longitude) * METRES_A_DEGREE * Math.cos((before.latitude * Math.PI) / 180);
  const north = (after.latitude - before.latitude) * METRES_A_DEGREE;
  const scale = (SIZE - 2 * MARGIN) / Math.max(Math.abs(east), Math.abs(north), 1);
  const [x, y] = [(east * scale) / 2, (-north * scale) / 2];
  const middle = SIZE / 2;
  return (
    <Box paddingTop={2}>
      <Typography tag="p" fontWeight="bold">
        移动了 {distanceWords(metres)}
      </Typography>
      <svg width={SIZE} height={SIZE} role="img" aria-label={`原来的位置和现在的位置相距 ${distanceWords(metres)}`}>
        <rect width={SIZE} height={SIZE} rx={6} fill={colors.neutral100} />
        <text x={SIZE - 16} y={18} fontSize={12} fill={colors.neutral400}>
          北
        </text>
        <line
          x1={middle - x}
          y1={middle - y}
          x2={middle + x}
          y2={middle + y}
          stroke={colors.neutral400}
          strokeDasharray="4 3"
        />
        <circle cx={middle - x} cy={middle - y} r={6} fill={colors.danger600} />
        <circle cx={middle + x} cy={middle + y} r={6} fill={colors.success600} />
      </svg>
      <Typography tag="p" variant="pi" textColor="neutral600">
        红点是已发布的，绿点是草稿
      </Typography>
    </Box>
  );
}
