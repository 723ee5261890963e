import { Button, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { usePositions, type Datum, type GroundPoint } from './control-points-api';
import { PlaceSearch } from './place-search';

interface PositionProps {
  readonly id: string;
  /** Number of the point as people count. */
  readonly number: number;
  readonly disabled: boolean | undefined;
  readonly onPoint: (point: GroundPoint) => void;
}

/** Gives a point its position on the ground: that of a place of ours, or a pasted one in a named datum. */
export function ControlPointPosition({ id, number, disabled, onPoint }: PositionProps) {
  const positions = usePositions();
  const [text, setText] = useState('');
  const [datum, setDatum] = useState<Datum>('WGS-84');
  const [message, setMessage] = useState<string>();
  const settle = (answer: GroundPoint | string): void => {
    if (typeof answer === 'string') {
      setMessage(answer);
      return;
    }
    setMessage(undefined);
    setText('');
    onPoint(answer);
  };
  const paste = (): void => void positions.ofText(text, datum).then(settle);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        第 {number} 个点在地面的哪里？
      </Typography>
      <PlaceSearch
        id={`${id}-place`}
        disabled={disabled}
        taken={[]}
        onPick={({ slug }) => void positions.ofPlace(slug).then(settle)}
      />
      <Typography variant="pi" textColor="neutral600">
        或粘贴经纬度（先后不限），并选它的坐标系：
      </Typography>
      <Flex gap={2} wrap="wrap" alignItems="flex-start">
        <TextInput
          size="S"
          aria-label="经纬度"
          placeholder="例如 117.862, 36.462"
          disabled={disabled}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            paste();
          }}
        />
        <SingleSelect
          size="S"
          aria-label="坐标系"
          disabled={disabled}
          value={datum}
          onChange={(value) => setDatum(value === 'GCJ-02' ? 'GCJ-02' : 'WGS-84')}
        >
          <SingleSelectOption value="WGS-84">WGS-84（手机定位、天地图）</SingleSelectOption>
          <SingleSelectOption value="GCJ-02">GCJ-02（高德、腾讯、微信）</SingleSelectOption>
        </SingleSelect>
        <Button size="S" variant="secondary" disabled={disabled || text.trim() === ''} onClick={paste}>
          填入
        </Button>
      </Flex>
      {message && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {message}
        </Typography>
      )}
    </Flex>
  );
}
