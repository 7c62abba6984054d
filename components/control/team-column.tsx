'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TeamName } from '@/components/review/team-name';
import { Key } from '@/components/ui/key';
import { RoomTime } from '@/components/ui/room-time';
import { teamClass } from '@/components/ui/team-mark';
import type { People } from '@/lib/contract';
import type { TeamFacts } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';
import { teamKeys } from './desk-keys';
import { PEOPLE, peopleKeys } from './people-keys';
import { PersonRow } from './person/person-row';
import { TeamClock } from './team-clock';
import { TeamLinks } from './team-links';
import { TeamNeeds } from './team-needs-line';
import { teamSigns } from './team-signs';
import { TheirBrief } from './their-brief';
import type { TeamDrafts } from './use-team-drafts';

interface Column {
  team: TeamFacts;
  index: number;
  state: GameState;
  people: People;
  quiet: readonly SeatId[];
  drafts: TeamDrafts | undefined;
  gameId: string | undefined;
  /** Whether one may do something for who sits there; else one only reads. */
  acts: boolean;
}

/** One team as Control watches it: what it needs, who is here, who has read, what they lean to, what they write, whether they have sealed. */
export function TeamColumn({ team, index, state, people, quiet, drafts, gameId, acts }: Column) {
  const t = useTranslations('control.team');
  const draft = drafts?.[team.id];
  const signs = teamSigns(state, team.id, people, draft);
  const turn = currentTurn(state);
  const revealed = turn?.revealed[team.id];
  const slip = turn?.slips[team.id];
  const settled = revealed !== undefined || signs.sealedAt !== null;
  const known = settled || drafts !== undefined;
  const key = teamKeys(state.game?.teams.length ?? 0)[index];
  const muted = (text: string) => <span className="text-muted">{text}</span>;
  return (
    <section aria-label={team.name} {...PEOPLE} onKeyDown={acts ? peopleKeys : undefined} className={`${teamClass(index)} row-span-9 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid content-start border-t-4 border-team pt-2`}>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="flex flex-1 items-baseline justify-between gap-2">
            <h2 className="text-lg"><TeamName id={team.id} teams={state.game?.teams ?? []} /></h2>
            {acts && key !== undefined && <Key>{key}</Key>}
          </span>
          <TeamClock team={team.id} />
        </div>
        <p className="text-sm font-semibold">{status()}</p>
        {slip !== undefined && <p className="text-xs text-muted">{t('slip', { who: people.names[slip.witness] ?? t('somebody') })}</p>}
      </div>
      <TeamNeeds team={team.id} state={state} people={people} draft={draft} />
      <div className="border-t py-1">
        <ul>
          {signs.seated.map((one) => <PersonRow key={one.seat.id} signs={one} office={team.roles.find(({ id }) => id === one.seat.role)?.office ?? ''} name={people.names[one.seat.id]} turn={turn} quiet={quiet.includes(one.seat.id)} draft={draft} gameId={acts ? gameId : undefined} />)}
        </ul>
        {signs.seated.length === 0 && <p className="py-1 text-sm text-muted">{t('nobody')}</p>}
        {signs.mirrors > 0 && <p className="text-xs text-muted">{t('mirrors', { count: signs.mirrors })}</p>}
      </div>
      {turn && (
        <>
          <Line name={t('straws')}>
            {signs.votes.length === 0 ? muted(t('noStraws')) : signs.votes.map(({ option, count }) => <span key={option.id} className="flex justify-between gap-2"><span>{option.label}</span><span className="tabular-nums">{count}</span></span>)}
          </Line>
          <Line name={t('forecast')} show={known}>
            <span className="tabular-nums">{t('ofAll', { count: signs.forecastOf.length, of: signs.forecastWanted })}</span>
          </Line>
          <Line name={revealed ? t('chose') : settled ? t('sealedChoice') : t('leans')} show={known}>
            {revealed ? (revealed.option?.label ?? t('none')) : (signs.option?.label ?? muted(t('noOption')))}
          </Line>
          <Line name={settled ? t('reasons') : t('draft')} show={known}>
            {signs.rationale === '' ? muted(t('noText')) : <span className="line-clamp-6 font-serif text-base whitespace-pre-line">{signs.rationale}</span>}
            {draft && !settled && <span className="mt-0.5 block text-xs text-muted">{t('saved')} <RoomTime at={draft.savedAt} />{people.names[draft.by as SeatId] !== undefined && <>, {people.names[draft.by as SeatId]}</>}</span>}
          </Line>
          <Line name={t('dissent')} show={(turn.dissents[team.id] ?? []).length > 0}>
            {(turn.dissents[team.id] ?? []).map(({ id, text }) => <blockquote key={id} className="font-serif text-base">{text}</blockquote>)}
          </Line>
        </>
      )}
      <div>
        {turn && <TheirBrief brief={turn.briefs[team.id]} />}
        {gameId !== undefined && <TeamLinks gameId={gameId} team={team} turn={acts && state.phase === 'deliberate' && !settled && turn !== null ? turn.id : null} />}
      </div>
    </section>
  );

  function status(): ReactNode {
    if (revealed) return t(`origin.${revealed.origin}`);
    if (signs.sealedAt !== null) return <>{t('sealed')} <RoomTime at={signs.sealedAt} /></>;
    const { length } = signs.seated;
    return (
      <span className="font-normal text-muted">
        {turn ? t('notSealed', { opened: signs.openedCount, of: length }) : t('beforeStart', { count: signs.seated.filter(({ seat }) => seat.confirmed).length, of: length })}
      </span>
    );
  }
}

/** A line of the column; its place is kept where there is nothing to show, so that lines stand side by side. */
function Line({ name, show = true, children }: { name: string; show?: boolean; children: ReactNode }) {
  if (!show) return <div />;
  return (
    <div className="border-t py-1.5 text-sm">
      <p className="text-xs text-muted">{name}</p>
      <div>{children}</div>
    </div>
  );
}
