'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Prose } from '@/components/ui/prose';
import { SealHash } from '@/components/ui/seal-hash';
import { TeamMark } from '@/components/ui/team-mark';
import { useSeat } from '../use-seat';

/** What was revealed and told to all, turn by turn, the newest first. */
export function PublicTurns() {
  const t = useTranslations('board.turns');
  const { game, teams } = useSeat();
  const { state } = game;
  const turns = state.order.flatMap((id) => state.turns[id] ?? []).filter(({ revealed }) => Object.keys(revealed).length > 0);
  return turns.reverse().map((turn, at) => (
    <Disclosure key={turn.id} open={at === 0} title={t('turn', { number: turn.number, title: turn.title })}>
      <ul className="flex flex-col gap-1.5">
        {teams.map((team, index) => (
          <li key={team.id} className="flex items-baseline gap-2">
            <TeamMark index={index} code={team.code} name={team.name} className="w-16" />
            <span className="font-serif">{turn.revealed[team.id]?.option?.label ?? t('none')}</span>
          </li>
        ))}
      </ul>
      {turn.narrative ? <Prose text={turn.narrative} className="mt-3" /> : null}
      {turn.head ? (
        <p className="mt-2 text-xs text-muted">
          {t('head')} <SealHash hash={turn.head} />
        </p>
      ) : null}
    </Disclosure>
  ));
}
