'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { lookersOn, type LookerOn } from './lookers-on';
import { WhereaboutsMark } from './person/whereabouts-mark';
import { whereaboutsOf } from './presence';
import { useAct } from './use-act';

const watch = ({ state, people }: Game) => [state.game, state.seats, people];

/** Who looks on without playing, and the two things Control can do about each: take them out, and let them in again. Nothing when there is nobody. */
export function LookingOn({ className }: { className?: string }) {
  const t = useTranslations('control.lookingOn');
  const { state } = useGameWhen(watch);
  const { act, busy, problem } = useAct();
  const all = lookersOn(state);
  if (all.length === 0) return null;
  return (
    <section aria-label={t('title')} className={className}>
      <h2 className="eyebrow">{t('title')}</h2>
      <ul>
        {all.map((one) => <Row key={one.seat.id} one={one} busy={busy} act={(type) => void act({ type, seat: one.seat.id })} />)}
      </ul>
      <p className="text-xs text-muted">{t('hint')}</p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </section>
  );
}

function Row({ one: { seat, number }, busy, act }: { one: LookerOn; busy: boolean; act: (type: 'removeSeat' | 'admitSeat') => void }) {
  const t = useTranslations('control.lookingOn');
  const person = useTranslations('control.person');
  const { state, people } = useGameWhen(watch);
  const seated = seat.status === 'seated';
  const team = state.game?.teams.find(({ id }) => id === seat.team);
  const name = team ? t('mirror', { team: team.name, number }) : t('observer', { number });
  const whereabouts = whereaboutsOf(people, state, seat.id);
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2 border-t py-1 text-sm">
      {seated && <WhereaboutsMark is={whereabouts.is} />}
      <span className={clsx('min-w-0 flex-1', !seated && 'text-muted')}>
        {team ? <>{t('mirrorOf')} <TeamName id={team.id} teams={state.game?.teams ?? []} /> {number}</> : name}
        {!seated && <span className="block text-xs">{t('out')}</span>}
        {seated && whereabouts.is !== 'here' && <span className="block text-xs text-muted">{person(whereabouts.is)}{whereabouts.since !== null && <> {person('since')} <RoomTime at={whereabouts.since} to="minutes" /></>}</span>}
      </span>
      {seated
        ? <Button kind="danger" className="text-sm" disabled={busy} aria-label={t('removeOne', { name })} onClick={() => act('removeSeat')}>{t('remove')}</Button>
        : <Button className="text-sm" disabled={busy} aria-label={t('readmitOne', { name })} onClick={() => act('admitSeat')}>{t('readmit')}</Button>}
    </li>
  );
}
