import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useField, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FitReport, Spot } from '../fit-report';
import { tiePointsOf, useFit, type TiePoint } from './control-points-api';
import { ControlPointsCanvas } from './control-points-canvas';
import { ControlPointPosition } from './control-points-position';
import { fitWords, pointError } from './control-points-words';
import { Frame } from './frame';
import type { InputProps } from './input';

const colours = { good: 'success600', fair: 'warning600', bad: 'danger600', unknown: 'neutral600' } as const;

interface FormValues {
  readonly fit?: unknown;
  readonly image?: {
    readonly media?: { readonly url?: unknown } | readonly { readonly url?: unknown }[] | null;
  } | null;
}

/** Address of the picture that the form's image field holds, saved or just chosen. */
function pictureOf({ image }: FormValues): string | undefined {
  const media = image?.media;
  const file = (Array.isArray(media) ? media[0] : media) as { readonly url?: unknown } | null | undefined;
  return typeof file?.url === 'string' && file.url !== '' ? file.url : undefined;
}

interface RowProps {
  readonly point: TiePoint;
  readonly index: number;
  readonly report: FitReport | undefined;
  readonly selected: boolean;
  readonly disabled: boolean | undefined;
  readonly onSelect: () => void;
  readonly onRemove: () => void;
}

/** One point in the list: its number, its position, its error. */
function PointRow({ point, index, report, selected, disabled, onSelect, onRemove }: RowProps) {
  const { words, grade } = pointError(report, index);
  return (
    <Flex
      justifyContent="space-between"
      gap={2}
      paddingLeft={3}
      paddingRight={1}
      paddingTop={1}
      paddingBottom={1}
      background={selected ? 'primary100' : 'neutral100'}
      borderColor={selected ? 'primary600' : 'neutral200'}
      hasRadius
      onClick={onSelect}
      style={{ cursor: 'pointer' }}
    >
      <Typography fontWeight="bold">{index + 1}</Typography>
      <Typography variant="pi" style={{ flex: 1 }}>
        {point.point ? `经度 ${point.point.lon}，纬度 ${point.point.lat}` : '还没有经纬度'}
      </Typography>
      <Typography variant="pi" fontWeight="bold" textColor={colours[grade]}>
        {words}
      </Typography>
      <IconButton label={`去掉第 ${index + 1} 个对应点`} variant="ghost" disabled={disabled} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

/** The fit as a whole: a refusal in red, with what to do. */
function Verdict({ report }: { readonly report: FitReport | undefined }) {
  if (!report) return null;
  return (
    <Typography variant="pi" textColor={report.kind === 'fit' ? 'neutral800' : 'danger600'} role="status">
      {fitWords(report)}
    </Typography>
  );
}

/** Ties a drawing to the ground: points on the picture, with where each lies, and how well they fit together. */
export default function ControlPointsInput(props: InputProps<readonly TiePoint[]>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const values = useForm<FormValues>('ControlPoints', (form) => form.values as FormValues);
  const [chosen, setChosen] = useState<number>();
  const points = tiePointsOf(value);
  const report = useFit(points, values.fit);
  const url = pictureOf(values);
  const selected = chosen !== undefined && chosen < points.length ? chosen : undefined;
  const set = (next: readonly TiePoint[]): void => onChange(name, next.length === 0 ? null : next);
  const change = (index: number, part: Partial<TiePoint>): void =>
    set(points.map((point, other) => (other === index ? { ...point, ...part } : point)));
  const add = (spot: Spot): void => {
    set([...points, { ...spot, point: null }]);
    setChosen(points.length);
  };
  if (url === undefined) {
    return (
      <Frame {...props} error={error}>
        <Box padding={4} background="neutral100" hasRadius>
          <Typography textColor="neutral600">
            请先在上面的“手绘图”里上传图片，图会显示在这里，再在图上点对应点。
          </Typography>
        </Box>
      </Frame>
    );
  }
  return (
    <Frame {...props} error={error}>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 360px" maxWidth="860px">
          <ControlPointsCanvas
            url={url}
            points={points}
            report={report}
            selected={selected}
            disabled={disabled}
            onAdd={add}
            onMove={change}
            onSelect={setChosen}
          />
        </Box>
        <Flex
          flex="1 1 270px"
          direction="column"
          alignItems="stretch"
          gap={2}
          // Beside a tall picture it stays in sight while one clicks.
          style={{ position: 'sticky', top: 88 }}
        >
          <Verdict report={points.length > 0 ? report : undefined} />
          {points.length === 0 && (
            <Typography textColor="neutral600">点图上一处容易认的地方，开始添加对应点。</Typography>
          )}
          {points.map((point, index) => (
            <PointRow
              key={index}
              point={point}
              index={index}
              report={report}
              selected={selected === index}
              disabled={disabled}
              onSelect={() => setChosen(index)}
              onRemove={() => {
                set(points.filter((_, other) => other !== index));
                setChosen(undefined);
              }}
            />
          ))}
          {selected !== undefined && (
            <ControlPointPosition
              key={selected}
              id={name}
              number={selected + 1}
              disabled={disabled}
              onPoint={(point) => change(selected, { point })}
            />
          )}
        </Flex>
      </Flex>
    </Frame>
  );
}
