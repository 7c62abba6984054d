'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { ADJUDICATION_FORM } from '@/components/control/next-action';
import { useAct } from '@/components/control/use-act';
import { TeamName } from '@/components/review/team-name';
import { Button, buttonClass } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { AdjudicationDraft } from '@/lib/contract';
import { useGame } from '@/lib/client/game-line';
import { useDraft } from '@/lib/client/use-draft';
import type { TurnState } from '@/lib/game/state';

const EMPTY: AdjudicationDraft = { narrative: '', teamNarratives: {} };
const MOST = 8000;

/** What is told: to all, and to each team alone. Sent with the effects as they stand. */
export function Narratives({ turn }: { turn: TurnState }) {
  const t = useTranslations('adjudicate.narrative');
  const { state } = useGame();
  const { content, write, kept } = useDraft<AdjudicationDraft>(`adjudication:${turn.id}`, EMPTY);
  const { act, busy, problem } = useAct();
  const teams = state.game?.teams ?? [];
  const starter = [
    ...teams.map(({ id, name }) => {
      const option = turn.revealed[id]?.option;
      return option ? t('starterChose', { team: name, option: option.label, text: option.text }) : t('starterNone', { team: name });
    }),
  ].join(' ');
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    const own = Object.entries(content.teamNarratives).map(([team, text]) => [team, text.trim()] as const).filter(([, text]) => text !== '');
    // The draft stays: it is the turn's own, and shows what was written if the line breaks now.
    await act({ type: 'publishAdjudication', turn: turn.id, narrative: content.narrative.trim(), teamNarratives: Object.fromEntries(own) });
  };
  return (
    <form id={ADJUDICATION_FORM} onSubmit={(event) => void publish(event)} className="border-t pt-4">
      <h3 className="eyebrow">{t('title')}</h3>
      <div className="mt-3 grid gap-6 lg:grid-cols-2">
        <div>
          <TextArea id="narrative-all" label={t('all')} hint={t('allReads')} required maxLength={MOST} rows={7} boxClass="font-serif text-read" value={content.narrative} onChange={(event) => write({ ...content, narrative: event.target.value })} />
          {content.narrative.trim() === '' && <Button kind="quiet" className="mt-1 text-sm" onClick={() => write({ ...content, narrative: starter })}>{t('starter')}</Button>}
        </div>
        <div className="flex flex-col gap-4">
          {teams.map((team) => (
            <TextArea
              key={team.id}
              id={`narrative-${team.id}`}
              label={<TeamName id={team.id} teams={teams} />}
              hint={t('teamReads', { team: team.name })}
              maxLength={MOST}
              rows={2}
              boxClass="font-serif"
              value={content.teamNarratives[team.id] ?? ''}
              onChange={(event) => write({ ...content, teamNarratives: { ...content.teamNarratives, [team.id]: event.target.value } })}
            />
          ))}
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" disabled={busy} className={buttonClass('primary')}>{t('publish')}</button>
        <span className="text-sm text-muted" role="status">{kept.where === 'server' ? <>{t('savedServer')} <RoomTime at={kept.at} /></> : kept.where === 'device' ? t('savedDevice') : t('savedNowhere')}</span>
      </div>
      {problem !== null && <Notice tone="problem" className="mt-3">{problem}</Notice>}
    </form>
  );
}
