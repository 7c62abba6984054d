'use client';

import { useTranslations } from 'next-intl';
import { whereaboutsOf } from '@/components/control/presence';
import { PersonMenu } from '@/components/control/person/person-menu';
import { WhereaboutsMark } from '@/components/control/person/whereabouts-mark';
import { useGame } from '@/lib/client/game-line';
import { mayCommit } from '@/lib/game/authority';
import type { SeatState } from '@/lib/game/state';

/** One seated person: here, idle or away, has said "I'm here", and what Control can do for them. */
export function PersonEntry({ seat, gameId }: { seat: SeatState; gameId: string }) {
  const t = useTranslations('lobby.person');
  const { state, people } = useGame();
  const role = state.game?.teams.find(({ id }) => id === seat.team)?.roles.find(({ id }) => id === seat.role);
  return (
    <li className="border-t py-1.5">
      <div className="flex items-center gap-2">
        <WhereaboutsMark is={seat.scripted ? 'here' : whereaboutsOf(people, state, seat.id).is} />
        <span className="min-w-0 flex-1 truncate font-semibold">{people.names[seat.id] ?? t('noName')}</span>
        <span className="text-sm whitespace-nowrap text-muted">{seat.confirmed ? t('confirmed') : t('unconfirmed')}</span>
        <PersonMenu seat={seat} gameId={gameId} />
      </div>
      <p className="pl-4 text-sm text-muted">{role?.office}{mayCommit(state, seat.id) && <>; {t('commits')}</>}{seat.scripted && <>; {t('scripted')}</>}</p>
    </li>
  );
}
