import { useEffect } from 'react';
import { useCollection } from '../../content/collections';
import { useParams } from '../../platform/navigation';
import { openVoice } from '../../voice/app-voice';
import { useVoiceLine } from '../../voice/line';
import { GuideListPage } from './guide-list-page';
import { guideCodeIn, guideOfNumber, numberFrom, type GuideCode } from './guides';
import { PlayerPage } from './player-page';
import './listen.css';

/** What the address or a scanned code asks for; `undefined` for the list. */
function useAsked(): GuideCode | undefined {
  const { id, n, q } = useParams();
  if (id !== undefined) return { id };
  const number = numberFrom(n);
  if (number !== undefined) return { number };
  return q === undefined ? undefined : guideCodeIn(q);
}

/** The guide that was asked for, else the list of all. Opening the page fetches the voice; only a tap makes it speak. */
export function ListenPage() {
  const asked = useAsked();
  const { play, auto } = useParams();
  const guides = useCollection('audioGuides');
  const line = useVoiceLine();
  const guide =
    !guides || !asked ? undefined : 'id' in asked ? guides.get(asked.id) : guideOfNumber(guides.values(), asked.number);
  useEffect(() => {
    openVoice();
  }, []);
  const playing = play === '1' ? guide?.id : undefined;
  useEffect(() => {
    if (line && playing !== undefined) line.send({ type: 'play', guideId: playing });
  }, [line, playing]);
  const turnOn = auto === '1' && guides !== undefined;
  useEffect(() => {
    if (line && turnOn) line.turnArrivals(true);
  }, [line, turnOn]);
  return asked ? <PlayerPage guide={guide} loading={guides === undefined} /> : <GuideListPage />;
}
