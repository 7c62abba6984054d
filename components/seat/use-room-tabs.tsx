'use client';

import { useTranslations } from 'next-intl';
import { type Tab, useTabs } from '@/components/ui/tabs';
import { unreadBrief, unreadTalk } from './unread';
import { useSeat } from './use-seat';

/** How many new things a tab holds, as a number and in words. */
function Mark({ count }: { count: number }) {
  const t = useTranslations('seat');
  if (count === 0) return null;
  return (
    <span className="min-w-5 rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent">
      {count}
      <span className="sr-only"> {t('unread')}</span>
    </span>
  );
}

/** The tabs of the room: before the first turn the lobby stands where brief and decision will be. */
export function useRoomTabs(): { tabs: Tab[]; open: string; show: (id: string) => void } {
  const t = useTranslations('seat.tabs');
  const { game, mayAct, teamId, turn } = useSeat();
  const ids = turn ? ['brief', 'talk', 'decide', 'board'] : ['lobby', 'talk', 'board'];
  const { open, show } = useTabs(ids);
  const counts: Record<string, number> = {
    brief: turn ? unreadBrief(turn, game.seat.id) : 0,
    talk: unreadTalk(game.state, turn, teamId, game.seat.id),
  };
  const tabs = ids.map((id) => ({ id, label: t(id), mark: <Mark count={id === open || !mayAct ? 0 : (counts[id] ?? 0)} /> }));
  return { tabs, open: ids.includes(open) ? open : (ids[0] ?? ''), show };
}
