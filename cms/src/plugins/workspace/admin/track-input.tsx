import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Frame } from './frame';
import type { InputProps } from './input';
import { TrackDrop } from './track-drop';
import { textOfFile, trackFromText, type TrackOutcome } from './track-file';
import { TrackFindings } from './track-findings';
import { TrackPreview } from './track-preview';
import { drawable, storedTrack } from './track-stored';

interface LoadedFile {
  readonly name: string;
  readonly text: string;
}

/** Lets the browser draw "reading…" before a large file keeps it busy. */
const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** A day's track: read from a file in the browser, simplified, shown, and stored in the contract's form. */
export default function TrackInput(props: InputProps<unknown>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const [file, setFile] = useState<LoadedFile>();
  const [outcome, setOutcome] = useState<TrackOutcome>();
  const [isReading, setReading] = useState(false);
  const [failed, setFailed] = useState(false);
  const track = storedTrack(value);
  const profile = track && drawable(track);

  const read = async (load: () => Promise<LoadedFile>, swapped: boolean): Promise<void> => {
    setReading(true);
    setFailed(false);
    try {
      await afterPaint();
      const loaded = await load();
      setFile(loaded);
      const next = await trackFromText(loaded.text, track?.source ?? loaded.name, swapped);
      setOutcome(next);
      // A file that was refused leaves the track that is there alone.
      if ('made' in next) onChange(name, next.made.track);
    } catch {
      setFailed(true);
    } finally {
      setReading(false);
    }
  };
  const load = async (chosen: File): Promise<LoadedFile> => ({
    name: chosen.name,
    text: textOfFile(new Uint8Array(await chosen.arrayBuffer())),
  });
  const remove = (): void => {
    setOutcome(undefined);
    setFile(undefined);
    onChange(name, null);
  };

  return (
    <Frame {...props} error={error}>
      <Box padding={4} background="neutral0" borderColor="neutral200" hasRadius>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <TrackDrop
            id={name}
            disabled={disabled === true || isReading}
            isReading={isReading}
            onFile={(chosen) => void read(() => load(chosen), false)}
          />
          {failed && (
            <Typography textColor="danger600" role="alert">
              文件读不出来：可能太大或已被移动。请重新选择一次。
            </Typography>
          )}
          {outcome && (
            <TrackFindings
              outcome={outcome}
              disabled={disabled === true || isReading}
              onSwap={() => file && void read(() => Promise.resolve(file), true)}
            />
          )}
          {profile && <TrackPreview profile={profile} />}
          {track && !profile && (
            <Typography textColor="danger600" role="alert">
              已保存的轨迹读不出来：请重新上传文件，或移除轨迹。
            </Typography>
          )}
          {track && (
            <Flex gap={2} wrap="wrap">
              <Box flex="1" minWidth="16rem">
                <TextInput
                  aria-label="轨迹来源"
                  placeholder="来源：文件名、由谁记录"
                  disabled={disabled}
                  value={track.source ?? ''}
                  onChange={({ target }) => {
                    const { line, elevations } = track;
                    const source = target.value;
                    onChange(name, { line, ...(elevations && { elevations }), ...(source && { source }) });
                  }}
                />
              </Box>
              <Button variant="danger-light" disabled={disabled} onClick={remove}>
                移除轨迹
              </Button>
            </Flex>
          )}
        </Flex>
      </Box>
    </Frame>
  );
}
