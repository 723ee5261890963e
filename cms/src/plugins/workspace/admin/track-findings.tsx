import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { tellTrackIssue } from '@boshan/shared/track/track-messages';
import type { TrackOutcome } from './track-file';
import { kilometres } from './track-stored';

interface TrackFindingsProps {
  readonly outcome: TrackOutcome;
  readonly disabled: boolean | undefined;
  /** Reads the same file with longitude and latitude exchanged. */
  readonly onSwap: () => void;
}

/** What came of the file that was just read: how it was simplified and what to look at, or why it was refused. */
export function TrackFindings({ outcome, disabled, onSwap }: TrackFindingsProps) {
  if ('issue' in outcome) {
    const { issue } = outcome;
    return (
      <Box padding={3} background="danger100" hasRadius role="alert">
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography textColor="danger700">没有导入：{tellTrackIssue(issue, 'zh')}</Typography>
          {issue.code === 'swapped' && (
            <Button size="S" variant="secondary" disabled={disabled} onClick={onSwap}>
              对调经纬度再读一次
            </Button>
          )}
        </Flex>
      </Box>
    );
  }
  const { made, warnings } = outcome;
  const { positionsRead, positionsKept, toleranceMetres, metres, ascentMetres } = made.report;
  return (
    <Box padding={3} background="neutral100" hasRadius role="status">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>
          已读取 {positionsRead} 个位置，长 {kilometres(metres)}
          {ascentMetres === undefined ? '' : `，爬升 ${Math.round(ascentMetres)} 米`}；保留 {positionsKept} 个位置，
          与原轨迹相差不超过 {toleranceMetres < 10 ? toleranceMetres.toFixed(1) : Math.round(toleranceMetres)} 米。
        </Typography>
        {warnings.map((warning) => (
          <Typography key={warning.code} textColor="warning700">
            请留意：{tellTrackIssue(warning, 'zh')}
          </Typography>
        ))}
        <Typography textColor="neutral600">
          坐标按 WGS-84 读取。如果轨迹在地图上整体偏了几百米，请换未经加偏的文件。
        </Typography>
      </Flex>
    </Box>
  );
}
