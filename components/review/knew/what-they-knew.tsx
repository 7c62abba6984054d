import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { Trend } from '@/components/ui/trend';
import type { TeamFacts } from '@/lib/game/events';
import type { GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { Exchanges } from '../log/exchanges';
import { SeatName, type SeatLabels } from '../seat-name';
import { KnownDecisions } from './known-decisions';

/** A folded state laid out to be read: the game as one reader knew it at a moment. */
export function WhatTheyKnew({ state, labels, total }: { state: GameState; labels: SeatLabels; total: number }) {
  const t = useTranslations('review.knew');
  const turn = currentTurn(state);
  const teams = state.game?.teams ?? [];
  if (state.game === null) return <Empty>{t('nothing')}</Empty>;
  return (
    <div>
      <p className="mb-5 font-semibold">{turn ? t('phase', { number: turn.number, total, title: turn.title, phase: state.phase ?? 'none' }) : t('lobby')}</p>
      {turn && (
        <>
          <KnownDecisions turn={turn} teams={teams} />
          {turn.narrative !== null && <Part title={t('narrative')}><Prose text={turn.narrative} /></Part>}
          {Object.entries(turn.teamNarratives).map(([team, text]) => <Part key={team} title={t('teamNarrative', { team: nameOf(teams, team) })}><Prose text={text} /></Part>)}
          {turn.situation !== '' && <Part title={t('situation')}><Prose text={turn.situation} /></Part>}
          {Object.entries(turn.briefs).map(([team, brief]) => (
            <Part key={team} title={t('brief', { team: nameOf(teams, team) })}>
              <Prose text={[brief.brief, ...brief.additions].join('\n\n')} />
              <p className="prose mt-3 font-semibold">{brief.prompt}</p>
              <ul className="prose mt-1 list-disc pl-5">{brief.options.map((option) => <li key={option.id}><strong className="font-semibold">{option.label}.</strong> {option.text}</li>)}</ul>
            </Part>
          ))}
          {Object.entries(turn.straws).map(([team, votes]) => (
            <Part key={team} title={t('straws', { team: nameOf(teams, team) })}>
              <ul>{Object.entries(votes).map(([seat, option]) => <li key={seat}><SeatName seat={seat as `s_${string}`} labels={labels} />: {turn.briefs[team]?.options.find(({ id }) => id === option)?.label ?? '–'}</li>)}</ul>
            </Part>
          ))}
        </>
      )}
      <Board state={state} />
      {Object.entries(state.objectives).map(([team, dealt]) => (
        <Part key={team} title={t('objective', { team: nameOf(teams, team) })}>
          {dealt.map((objective) => <p key={objective.id} className="prose"><strong className="font-semibold">{objective.label}.</strong> {objective.text}</p>)}
        </Part>
      ))}
      <div className="border-t pt-4"><Exchanges state={state} teams={teams} /></div>
    </div>
  );
}

function nameOf(teams: readonly TeamFacts[], id: string): string {
  return teams.find((team) => team.id === id)?.name ?? id;
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="border-t py-4">
      <h3 className="eyebrow mb-2">{title}</h3>
      {children}
    </section>
  );
}

function Board({ state }: { state: GameState }) {
  const t = useTranslations('review.knew');
  const common = useTranslations('common.trend');
  return (
    <Part title={t('indicators')}>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {state.game?.indicators.map(({ id, name }) => {
          const known = state.indicators[id];
          return (
            <div key={id} className="flex justify-between gap-3 border-b py-1 text-sm">
              <dt>{name}</dt>
              <dd className="flex gap-3 tabular-nums">
                {known?.trend != null && <Trend trend={known.trend} word={common(known.trend)} className="text-muted" />}
                <span className="font-semibold">{known?.value ?? (known?.trend == null ? known?.start : null)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}
