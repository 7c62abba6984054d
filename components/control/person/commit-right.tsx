'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import { committers } from '@/lib/game/authority';
import type { WireCommand } from '@/lib/game/commands';
import type { SeatState } from '@/lib/game/state';

const watch = ({ state, people }: Game) => [state.game, state.seats, people.names];

/** Whether this person may commit for their team, and the ways to change that: give the right, hand it over from whoever has it, or take it back. */
export function CommitRight({ seat, busy, act }: { seat: SeatState; busy: boolean; act: (command: WireCommand) => Promise<boolean> }) {
  const t = useTranslations('control.person');
  const { state, people } = useGameWhen(watch);
  const team = state.game?.teams.find(({ id }) => id === seat.team);
  if (!team) return null;
  const name = (id: SeatState['id']) => people.names[id] ?? team.roles.find((role) => role.id === state.seats[id]?.role)?.office ?? t('noName');
  const all = committers(state, team.id);
  const others = all.filter((id) => id !== seat.id);
  const [other] = others;
  if (!all.includes(seat.id)) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'giveCommitRight', seat: seat.id, insteadOf: null })}>{t('letCommit')}</Button>
        {others.map((id) => <Button key={id} className="text-sm" disabled={busy} onClick={() => void act({ type: 'giveCommitRight', seat: seat.id, insteadOf: id })}>{t('handOver', { name: name(id) })}</Button>)}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="text-sm text-muted">{t('commits', { team: team.name })} {other === undefined ? t('onlyCommitter') : t('alsoCommit', { names: others.map(name).join(', ') })}</p>
      {other !== undefined && <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'giveCommitRight', seat: other, insteadOf: seat.id })}>{t('noCommit')}</Button>}
    </div>
  );
}
