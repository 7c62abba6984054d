'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { useGamePart } from '@/lib/client/use-game-part';
import type { Game } from '@/lib/client/game';
import type { TeamFacts } from '@/lib/game/events';
import type { Annotation } from '@/lib/review/annotations/annotation';
import type { Moment } from '@/lib/review/moments';
import { ClockTime } from '../clock-time';
import { MomentPicker } from './moment-picker';
import { ObservationForm } from './observation-form';

interface ObservationPanelProps {
  gameId: string;
  seat: string;
  objectives: readonly { id: string; text: string }[];
}

const NONE: readonly TeamFacts[] = [];
const teamsOf = ({ state }: Game) => state.game?.teams ?? NONE;
/** Changes whenever something happens that is worth choosing. */
const beatOf = ({ state }: Game) => [state.stage, state.order.length, state.phase, state.seals, state.clock.pausedAt].join(' ');

/** An evaluator writes down what they see while it happens: bound to the latest moments, told to Control and observers. */
export function ObservationPanel({ gameId, seat, objectives }: ObservationPanelProps) {
  const t = useTranslations('notes');
  const teams = useGamePart(teamsOf);
  const [chosen, choose] = useState<number[]>([]);
  const { moments, mine, failed, look } = useObserved(gameId, seat, useGamePart(beatOf));
  return (
    <Disclosure title={t('observe.title')}>
      <div className="flex flex-col gap-4">
        {failed && <Notice tone="problem">{t('observe.noMoments')}</Notice>}
        <ObservationForm
          gameId={gameId}
          seat={seat}
          objectives={objectives}
          chosen={chosen}
          done={() => {
            choose([]);
            look();
          }}
          picker={
            <div>
              <MomentPicker moments={moments} teams={teams} chosen={chosen} choose={choose} />
              <Button kind="quiet" className="-ml-4 text-sm" onClick={look}>{t('observe.refresh')}</Button>
            </div>
          }
        />
        <p role="status" className="text-sm text-muted">{t('observe.count', { count: mine.length })}</p>
        <ul className="flex flex-col gap-2">
          {mine.map(({ id, since, content }) => (
            <li key={id} className="border-l-2 border-accent pl-3 text-sm">
              <span className="text-xs text-muted"><ClockTime at={since} seconds={false} /></span> <span className="font-semibold">{t('rated', { rating: content.rating, word: t(`ratings.${content.rating}`) })}</span>
              <span className="block font-serif whitespace-pre-line">{content.text}</span>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

type Observed = { moments: Moment[]; mine: Annotation<'observation'>[]; failed: boolean };

/** The latest moments and what this observer has written so far, newest first; looked up on opening, at each beat of the game and whenever asked. */
function useObserved(gameId: string, seat: string, beat: string): Observed & { look(): void } {
  const [observed, setObserved] = useState<Observed>({ moments: [], mine: [], failed: false });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let here = true;
    const get = async <T,>(path: string): Promise<T> => {
      const response = await fetch(`/api/games/${gameId}/${path}`);
      if (!response.ok) throw new Error(path);
      return (await response.json()) as T;
    };
    Promise.all([get<{ moments: Moment[] }>(`moments?seat=${seat}`), get<{ annotations: Annotation<'observation'>[] }>(`annotations?kinds=observation&seat=${seat}`)]).then(
      ([{ moments }, { annotations }]) => here && setObserved((before) => ({ moments: [...moments, ...before.moments.filter(({ position }) => position < (moments.at(-1)?.position ?? 0))], mine: annotations.filter(({ mine }) => mine).reverse(), failed: false })),
      () => here && setObserved((before) => ({ ...before, failed: true })),
    );
    return () => {
      here = false;
    };
  }, [gameId, seat, asked, beat]);
  return { ...observed, look: useCallback(() => setAsked((times) => times + 1), []) };
}
