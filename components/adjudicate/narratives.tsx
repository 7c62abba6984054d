'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { ADJUDICATION_FORM } from '@/components/control/next-action';
import { useAct } from '@/components/control/use-act';
import { TeamName } from '@/components/review/team-name';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useGame } from '@/lib/client/game-line';
import type { TeamId } from '@/lib/game/ids';
import type { TurnState } from '@/lib/game/state';
import { NarrativeBox, narrativeName } from './narrative-box';

/** What is told: to all, and to each team alone. Sent with the effects as they stand. */
export function Narratives({ turn }: { turn: TurnState }) {
  const t = useTranslations('adjudicate.narrative');
  const { state } = useGame();
  const { act, busy, problem } = useAct();
  const teams = state.game?.teams ?? [];
  const starter = teams
    .map(({ id, name }) => {
      const option = turn.revealed[id]?.option;
      return option ? t('starterChose', { team: name, option: option.label, text: option.text }) : t('starterNone', { team: name });
    })
    .join(' ');
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const text = (team: TeamId | null) => String(written.get(narrativeName(team)) ?? '').trim();
    const own = teams.map(({ id }) => [id, text(id)] as const).filter(([, told]) => told !== '');
    // The drafts stay: they are the turn's own, and show what was written if the line breaks now.
    await act({ type: 'publishAdjudication', turn: turn.id, narrative: text(null), teamNarratives: Object.fromEntries(own) });
  };
  return (
    <form id={ADJUDICATION_FORM} onSubmit={(event) => void publish(event)} className="border-t pt-4">
      <h3 className="eyebrow">{t('title')}</h3>
      <div className="mt-3 grid gap-6 lg:grid-cols-2">
        <NarrativeBox turn={turn.id} team={null} label={t('all')} rows={7} starter={starter} />
        <div className="flex flex-col gap-4">
          {teams.map(({ id }) => <NarrativeBox key={id} turn={turn.id} team={id} label={<TeamName id={id} teams={teams} />} rows={2} />)}
        </div>
      </div>
      <Button type="submit" kind="primary" disabled={busy} className="mt-4">{t('publish')}</Button>
      {problem !== null && <Notice tone="problem" className="mt-3">{problem}</Notice>}
    </form>
  );
}
