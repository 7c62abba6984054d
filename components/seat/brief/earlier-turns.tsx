'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Prose } from '@/components/ui/prose';
import { Section } from '@/components/ui/section';
import type { TurnState } from '@/lib/game/state';
import { useSeat } from '../use-seat';

/** A turn that is over: what was to be read then. */
function EarlierTurn({ turn }: { turn: TurnState }) {
  const t = useTranslations('seat.brief');
  const { teamId } = useSeat();
  const brief = turn.briefs[teamId];
  const parts = [
    { title: t('situation'), text: turn.situation },
    ...(brief ? [{ title: t('title'), text: [brief.brief, ...brief.additions].join('\n\n') }] : []),
    ...turn.injects.map(({ title, text }) => ({ title, text })),
    ...(turn.narrative ? [{ title: t('narrative'), text: turn.narrative }] : []),
    ...(turn.teamNarratives[teamId] ? [{ title: t('teamNarrative'), text: turn.teamNarratives[teamId] }] : []),
  ];
  return (
    <Disclosure title={t('earlierTurn', { number: turn.number, title: turn.title })}>
      {parts.map((part) => (
        <div key={part.title} className="mb-4">
          <h3 className="eyebrow">{part.title}</h3>
          <Prose text={part.text} />
        </div>
      ))}
    </Disclosure>
  );
}

/** The turns before this one, folded up, the newest first. */
export function EarlierTurns() {
  const t = useTranslations('seat.brief');
  const { game, turn } = useSeat();
  const earlier = game.state.order.flatMap((id) => (id === turn?.id ? [] : (game.state.turns[id] ?? []))).reverse();
  if (earlier.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      {earlier.map((past) => (
        <EarlierTurn key={past.id} turn={past} />
      ))}
    </Section>
  );
}
