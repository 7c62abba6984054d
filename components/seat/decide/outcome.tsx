'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { TurnState } from '@/lib/game/state';
import { Directions } from '../board/directions';
import { useSeat } from '../use-seat';
import { Dissent } from './dissent';
import { Corrected } from './corrected';
import { DecisionText } from './decision-text';
import { FactList } from './fact-list';
import { Narratives } from './narratives';
import { RevealCards } from './reveal-cards';
import { Slip } from './slip';

/** After the reveal: what each capital did, expectation against fact, and what came of it. */
export function Outcome({ turn }: { turn: TurnState }) {
  const t = useTranslations('decide.outcome');
  const { game, teamId } = useSeat();
  const own = turn.submitted[teamId];
  const published = turn.published !== null;
  const over = published || game.state.stage === 'ended';
  return (
    <div className="flex flex-col">
      <h2 className="mb-3 font-serif text-xl font-semibold">{t('title', { number: turn.number })}</h2>
      {over ? null : (
        <Notice tone="wait" className="mb-4">
          {t(game.state.phase === 'reveal' ? 'waitingTalk' : 'waitingControl')}
        </Notice>
      )}
      {published ? <Narratives turn={turn} /> : null}
      {published ? (
        <Section title={t('indicators')}>
          <Corrected at={turn.published?.correctedAt ?? null} />
          <Directions turn={turn} />
        </Section>
      ) : null}
      <Section title={t('decisions')}>
        <RevealCards turn={turn} />
      </Section>
      <Section title={t('facts')}>
        <FactList turn={turn} />
      </Section>
      {own ? (
        <Disclosure title={t(own.origin === 'committed' || own.origin === 'paper' ? 'own' : 'ownStood')} className="border-t">
          <Slip turn={turn} />
          <DecisionText content={own} turn={turn} />
        </Disclosure>
      ) : null}
      {over ? null : <Dissent />}
    </div>
  );
}
