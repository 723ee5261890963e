import { Box, Flex, Typography } from '@strapi/design-system';
import type { Board, DayScore, Figures } from './api';

const WIDTH = 260;
const HEIGHT = 56;

export const scoreColour = (score: number): string =>
  score >= 80 ? 'success600' : score >= 60 ? 'warning700' : 'danger600';

/** Daily scores as a line; the first and the last day stand below it. */
export function Trend({ days }: { readonly days: readonly DayScore[] }) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < 2) {
    return (
      <Typography variant="pi" textColor="neutral600">
        走势从第二天起显示。
      </Typography>
    );
  }
  const low = Math.min(...days.map(({ score }) => score));
  const range = Math.max(5, Math.max(...days.map(({ score }) => score)) - low);
  const points = days.map(({ score }, index) => {
    const x = (index / (days.length - 1)) * WIDTH;
    const y = HEIGHT - 4 - ((score - low) / range) * (HEIGHT - 8);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <Box color="primary600">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={`得分从 ${first.day} 的 ${first.score} 到 ${last.day} 的 ${last.score}`}
      >
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Flex justifyContent="space-between">
        {[first, last].map(({ day, score }) => (
          <Typography key={day} variant="pi" textColor="neutral600">
            {`${day} · ${score}`}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}

interface BarsProps {
  readonly title: string;
  readonly figures: readonly Figures[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Scores of towns or types; a press narrows the list to one. */
export function Bars({ title, figures, chosen, onChoose }: BarsProps) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} tag="section" aria-label={title}>
      <Typography variant="sigma" textColor="neutral600" tag="h2">
        {title}
      </Typography>
      <Box paddingTop={2} style={{ maxHeight: 236, overflowY: 'auto' }}>
        {figures.map(({ id, name, score, findings }) => (
          <Flex
            key={id}
            tag="button"
            type="button"
            width="100%"
            gap={2}
            padding={1}
            hasRadius
            cursor="pointer"
            background={id === chosen ? 'primary100' : 'neutral0'}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id === chosen ? undefined : id)}
          >
            <Typography variant="pi" ellipsis style={{ width: 96, textAlign: 'left' }}>
              {name}
            </Typography>
            <Box flex={1} background="neutral150" hasRadius height="6px">
              <Box background={scoreColour(score)} hasRadius height="6px" style={{ width: `${score}%` }} />
            </Box>
            <Typography variant="pi" fontWeight="bold" style={{ width: 26, textAlign: 'right' }}>
              {score}
            </Typography>
            <Typography variant="pi" textColor="neutral600" style={{ width: 52, textAlign: 'right' }}>
              {`${findings} 项`}
            </Typography>
          </Flex>
        ))}
      </Box>
    </Box>
  );
}

/** The score of what one sees, how it went, and how the links are. */
export function ScorePanel({ board }: { readonly board: Board }) {
  const { score, trend, links } = board;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} tag="section" aria-label="得分">
      <Typography variant="sigma" textColor="neutral600" tag="h2">
        得分
      </Typography>
      <Flex alignItems="baseline" gap={2} paddingTop={2} paddingBottom={3}>
        <Typography fontSize="4.4rem" fontWeight="bold" lineHeight={1} textColor={scoreColour(score ?? 0)}>
          {score ?? '—'}
        </Typography>
        <Typography textColor="neutral600">满分 100</Typography>
      </Flex>
      <Trend days={trend} />
      {links && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {`链接：${links.ok} 个正常，${links.broken} 个打不开，${links.unchecked} 个未能检查或尚未检查`}
        </Typography>
      )}
    </Box>
  );
}
