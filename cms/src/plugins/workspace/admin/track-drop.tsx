import { Flex, Typography } from '@strapi/design-system';
import { useState, type DragEvent } from 'react';
import { styled } from 'styled-components';

const Zone = styled.label<{ $isOver: boolean; $isDisabled: boolean }>`
  display: block;
  padding: 16px;
  text-align: center;
  cursor: ${({ $isDisabled }) => ($isDisabled ? 'not-allowed' : 'pointer')};
  border: 1px dashed ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : theme.colors.neutral0)};
  border-radius: 4px;
  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  input {
    position: absolute;
    opacity: 0;
    width: 1px;
    height: 1px;
  }
`;

interface TrackDropProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly isReading: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop a track file on, or to choose one with. */
export function TrackDrop({ id, disabled, isReading, onFile }: TrackDropProps) {
  const [isOver, setOver] = useState(false);
  const hover = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over && !disabled);
  };
  return (
    <Zone
      htmlFor={`${id}-file`}
      $isOver={isOver}
      $isDisabled={disabled}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        const [file] = event.dataTransfer.files;
        if (file && !disabled) onFile(file);
      }}
    >
      <input
        id={`${id}-file`}
        type="file"
        accept=".gpx,.kml,.geojson,.json,.xml"
        disabled={disabled}
        aria-label="选择轨迹文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          target.value = '';
        }}
      />
      <Flex direction="column" gap={1}>
        <Typography fontWeight="bold">
          {isReading ? '正在读取轨迹…' : '点这里选择轨迹文件，或把文件拖到这里'}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          GPX、KML 或 GeoJSON；大文件会自动抽稀，需要几秒钟
        </Typography>
      </Flex>
    </Zone>
  );
}
