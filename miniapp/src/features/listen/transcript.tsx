import type { AudioGuide, AudioTrack } from '@boshan/shared/contract/media';
import type { Language } from '@boshan/shared/contract/scalars';
import { cueAt, sentencesOf } from '@boshan/shared/guide/transcript';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { textIn, useT } from '../../i18n/language';
import { scrollToElement } from '../../platform/scroll-to';
import { classes } from '../../ui/classes';
import { paragraphsOf, Prose } from '../../ui/detail';
import { Pressable } from '../../ui/pressable';
import { useVoiceLine, useVoiceState } from '../../voice/line';

interface TranscriptProps {
  guide: AudioGuide;
  track: AudioTrack | undefined;
  language: Language;
}

const elementOf = (index: number): string => `sentence-${index}`;

/** Index of the sentence that is being said; -1 while nothing of this text is. */
function useSpokenSentence({ guide, track, language }: TranscriptProps, sentences: readonly string[]): number {
  const voice = useVoiceState();
  const here = voice?.now?.guideId === guide.id && track?.language === language;
  if (!here) return -1;
  return cueAt(voice.positions[guide.id] ?? 0, track.cueStarts, track.durationSeconds, sentences);
}

/** The text, sentence by sentence: the one that is being said stands out, and a tap goes there. */
export function Transcript(props: TranscriptProps) {
  const { guide, track, language } = props;
  const t = useT();
  const line = useVoiceLine();
  const whole = textIn(language, guide.transcript);
  const paragraphs = paragraphsOf(whole).map((paragraph) => sentencesOf(paragraph));
  const spoken = useSpokenSentence(props, paragraphs.flat());
  useEffect(() => {
    if (spoken > 0) scrollToElement(elementOf(spoken));
  }, [spoken]);
  if (!line || !track || track.language !== language || !track.cueStarts) return <Prose text={whole} lead />;
  const { cueStarts } = track;
  const jump = (index: number) => {
    line.send({ type: 'play', guideId: guide.id });
    line.send({ type: 'seek', seconds: cueStarts[index] ?? 0 });
  };
  let count = 0;
  return (
    <View className="transcript" aria-label={t('listen.transcript')}>
      {paragraphs.map((sentences, at) => (
        <View key={at} className="transcript-paragraph">
          {sentences.map((sentence) => {
            const index = count++;
            return (
              <View key={index} id={elementOf(index)} className="sentence-room">
                <Pressable
                  className={classes('sentence', index === spoken && 'sentence-on')}
                  onPress={() => jump(index)}
                >
                  {sentence}
                </Pressable>
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}
