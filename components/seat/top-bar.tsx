'use client';

import { useTranslations } from 'next-intl';
import { useGame } from '@/lib/client/game-line';
import { useClock } from '@/lib/client/use-clock';
import { ClockFace } from '@/components/ui/clock-face';
import { Connection } from '@/components/ui/connection';
import { type Tab, TabList } from '@/components/ui/tabs';
import { TeamMark } from '@/components/ui/team-mark';
import { ClockSpoken } from './clock-spoken';
import { useSeat } from './use-seat';

/** The team's clock, ticking. */
function TeamClock() {
  const t = useTranslations('common.clock');
  const { game, teamId } = useSeat();
  const { left, paused } = useClock(game.state.clock, teamId);
  if (game.state.phase === null || (left === null && !paused)) return null;
  return (
    <>
      <ClockFace left={left} paused={paused} words={{ left: t('leftWord'), over: t(game.state.clock.expired ? 'expired' : 'overWord'), paused: t('pausedWord'), none: t('none') }} className="text-lg" />
      <ClockSpoken left={left} paused={paused} />
    </>
  );
}

/** Whether the line holds. */
export function LineDot() {
  const t = useTranslations('common.line');
  const { status } = useGame();
  return <Connection up={status === 'live' || status === 'local'} word={t(status === 'live' ? 'online' : status)} />;
}

/** Always in sight: whose seat, which turn and phase, how long, whether the line holds, and the tabs. */
export function TopBar({ tabs, open, show }: { tabs: readonly Tab[]; open: string; show: (id: string) => void }) {
  const t = useTranslations('common');
  const seat = useTranslations('seat');
  const { game, mayAct, team, teamId, turn, indexOf, officeOf } = useSeat();
  const { state } = game;
  const where = state.stage === 'ended' ? seat('ended.title') : turn && state.game ? t('turnOf', { number: turn.number, total: state.game.form.turns }) : seat('lobby.title');
  return (
    <header className="no-print sticky top-0 z-10 border-b bg-paper px-4 pt-2 md:px-8">
      <div className="flex items-baseline justify-between gap-3">
        <p className="flex min-w-0 items-baseline gap-2">
          <TeamMark index={indexOf(teamId)} code={team.code} name={team.name} className="text-lg" />
          {/* A mirror's name is what it is; who looks on has no office here. */}
          <span className="truncate text-sm text-muted">{mayAct || state.seats[game.seat.id]?.kind === 'mirror' ? officeOf(game.seat.id) : seat('reading.as', { team: team.name })}</span>
        </p>
        <TeamClock />
      </div>
      <div className="flex items-baseline justify-between gap-3 pt-0.5 text-sm">
        <h1 className="min-w-0 truncate">
          <span className="font-semibold">{where}</span>
          {turn && state.phase && state.stage !== 'ended' ? <span> · {t(`phases.${state.phase}`)}</span> : null}
        </h1>
        <LineDot />
      </div>
      <TabList tabs={tabs} open={open} show={show} label={seat('tabs.label')} className="-mx-4 mt-1 -mb-px md:mx-0 md:max-w-lg" />
    </header>
  );
}
