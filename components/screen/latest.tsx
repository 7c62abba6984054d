'use client';

import { useTranslations } from 'next-intl';
import type { TurnState } from '@/lib/game/state';
import { PagedText } from './paged-text';
import { useWall } from './use-wall';

/** The last word to all in this turn: an event, an announcement, an answer, or what was put right of an earlier turn. */
export function Latest({ turn }: { turn: TurnState }) {
  const t = useTranslations('screen');
  const { game } = useWall();
  const earlier = game.state.order.flatMap((id) => (id === turn.id ? [] : (game.state.turns[id] ?? [])));
  const [told] = [
    ...turn.injects.filter(({ audience }) => audience === 'all').map(({ at, title, text }) => ({ at, who: title, text })),
    ...turn.announcements.filter(({ audience }) => audience === 'all').map(({ at, text }) => ({ at, who: t('control'), text })),
    ...turn.rfis.flatMap(({ toAll, question, answer, answeredAt }) => (toAll && answer !== null && answeredAt !== null ? [{ at: answeredAt, who: question, text: answer }] : [])),
    ...earlier.flatMap(({ number, correctedAt, published }) => {
      const at = Math.max(correctedAt ?? 0, published?.correctedAt ?? 0);
      return at > (turn.openedAt ?? 0) ? [{ at, who: t('control'), text: t('narrative.correctedTurn', { number }) }] : [];
    }),
  ].sort((a, b) => b.at - a.at);
  if (!told) return null;
  const who = /[.?!…]$/.test(told.who) ? told.who : `${told.who}.`;
  return (
    <div key={told.at} className="appear shrink-0 border-l-4 border-accent pl-[0.5em]">
      <PagedText text={`${who} ${told.text}`} mark="beside" className="max-h-[2.55em]" textClass="leading-tight">
        <strong>{who}</strong> {told.text}
      </PagedText>
    </div>
  );
}
