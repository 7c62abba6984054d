'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TeamName } from '@/components/review/team-name';
import { ClockFace } from '@/components/ui/clock-face';
import { Presence } from '@/components/ui/connection';
import { Disclosure } from '@/components/ui/disclosure';
import { RoomTime } from '@/components/ui/room-time';
import { teamClass } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import { useClock } from '@/lib/client/use-clock';
import type { TeamFacts } from '@/lib/game/events';
import { currentTurn } from '@/lib/game/whereabouts';
import { teamSigns } from './team-signs';
import type { TeamDraft } from './use-team-drafts';

/** One team as Control watches it: who is here, who has read, what they lean to, what they write, whether they have sealed. */
export function TeamColumn({ team, index, draft }: { team: TeamFacts; index: number; draft: TeamDraft | undefined }) {
  const t = useTranslations('control.team');
  const { state, people } = useGame();
  const teams = state.game?.teams ?? [];
  const signs = teamSigns(state, team.id, people.online, draft);
  const turn = currentTurn(state);
  const revealed = turn?.revealed[team.id];
  const brief = turn?.briefs[team.id];
  const extra = state.clock.extra[team.id] ?? 0;
  const office = (role: string | null) => team.roles.find(({ id }) => id === role)?.office ?? '';
  return (
    <section aria-label={team.name} className={`${teamClass(index)} min-w-0 border-t-4 border-team pt-2`}>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-lg"><TeamName id={team.id} teams={teams} /></h2>
        {extra !== 0 && <TeamClock team={team.id} />}
      </div>
      <p className="min-h-6 text-sm font-semibold">{status(signs.sealedAt)}</p>
      <Line name={t('here')}>
        <ul>
          {signs.seated.map(({ seat, online, opened, penHolder }) => (
            <li key={seat.id} className="flex items-center gap-2">
              <Presence here={online} words={{ here: t('online'), away: t('away') }} />
              <span className="min-w-0 flex-1 truncate" title={office(seat.role)}>{people.names[seat.id] ?? office(seat.role)}</span>
              {penHolder && <span className="text-xs text-muted">{t('pen')}</span>}
              {turn && <span className="text-xs text-muted">{opened ? t('read') : t('unread')}</span>}
            </li>
          ))}
        </ul>
        {signs.seated.length === 0 && <span className="text-muted">{t('nobody')}</span>}
      </Line>
      {turn && (
        <>
          <Line name={t('brief')}>{t('briefOpened', { count: signs.openedCount, of: signs.seated.length })}</Line>
          <Line name={t('straws')}>
            {signs.votes.length === 0 ? <span className="text-muted">{t('noStraws')}</span> : signs.votes.map(({ option, count }) => <span key={option.id} className="flex justify-between gap-2"><span>{option.label}</span><span className="tabular-nums">{count}</span></span>)}
          </Line>
          <Line name={t('forecast')}>{t('forecasts', { count: signs.forecastOf.length, of: signs.forecastWanted })}</Line>
          <Line name={revealed ? t('chose') : signs.sealedAt === null ? t('leans') : t('sealedChoice')}>
            {revealed ? (revealed.option?.label ?? t('none')) : (signs.option?.label ?? <span className="text-muted">{t('noOption')}</span>)}
          </Line>
          <Line name={signs.sealedAt === null && !revealed ? t('draft') : t('reasons')}>
            {signs.rationale === '' ? <span className="text-muted">{t('noText')}</span> : <span className="font-serif text-base whitespace-pre-line">{signs.rationale}</span>}
            {draft && !revealed && signs.sealedAt === null && <span className="mt-0.5 block text-xs text-muted">{t('saved')} <RoomTime at={draft.savedAt} /></span>}
          </Line>
          <Dissents team={team.id} />
          {brief && (
            <Disclosure title={<span className="text-sm">{t('theirBrief')}</span>} className="[&>div]:pl-0">
              <p className="font-serif whitespace-pre-line">{[brief.brief, ...brief.additions].join('\n\n')}</p>
              <p className="mt-2 font-serif font-semibold">{brief.prompt}</p>
              <ul className="mt-2 font-serif">{brief.options.map((option) => <li key={option.id} className="mt-1"><span className="font-semibold">{option.label}.</span> {option.text}</li>)}</ul>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );

  function status(sealedAt: number | null): ReactNode {
    if (revealed) return t(`origin.${revealed.origin}`);
    if (sealedAt !== null) return <>{t('sealed')} <RoomTime at={sealedAt} /></>;
    return <span className="font-normal text-muted">{turn ? t('notSealed') : t('beforeStart', { count: signs.seated.filter(({ seat }) => seat.confirmed).length, of: signs.seated.length })}</span>;
  }
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t py-1.5 text-sm">
      <p className="text-xs text-muted">{name}</p>
      <div>{children}</div>
    </div>
  );
}

function Dissents({ team }: { team: string }) {
  const t = useTranslations('control.team');
  const { state } = useGame();
  const dissents = currentTurn(state)?.dissents[team] ?? [];
  if (dissents.length === 0) return null;
  return (
    <Line name={t('dissent')}>
      {dissents.map(({ id, text }) => <blockquote key={id} className="font-serif text-base">{text}</blockquote>)}
    </Line>
  );
}

function TeamClock({ team }: { team: string }) {
  const { state } = useGame();
  const words = useTranslations('common.clock');
  const { left, paused } = useClock(state.clock, team);
  return <ClockFace left={left} paused={paused} words={{ left: words('leftWord'), over: words('overWord'), paused: words('pausedWord'), none: words('none') }} className="text-sm" />;
}
