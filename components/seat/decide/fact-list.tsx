'use client';

import { useTranslations } from 'next-intl';
import { Chips } from '@/components/ui/chips';
import { Empty } from '@/components/ui/notice';
import { CHIPS } from '@/lib/game/forecast';
import type { TurnState } from '@/lib/game/state';
import { postureWord } from '../decision';
import { forecastFacts } from '../forecast-fact';
import { MarkOf } from '../mark-of';
import { useSeat } from '../use-seat';

/** Each forecast against what was then done; the own team's first. */
export function FactList({ turn }: { turn: TurnState }) {
  const t = useTranslations('forecast');
  const { teams, teamId, teamName } = useSeat();
  const facts = forecastFacts(turn, teams).sort((a, b) => Number(b.by === teamId) - Number(a.by === teamId));
  if (facts.length === 0) return <Empty>{t('noFacts')}</Empty>;
  return (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {facts.map(({ by, of, expected, chips, did, right }) => (
        <li key={`${by} ${of}`} className="border-t py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
            <MarkOf team={by} /> <span className="text-muted">{t('on')}</span> <MarkOf team={of} />
          </p>
          <p>{t('expected', { team: teamName(of), postures: expected.map((posture) => `“${postureWord(posture)}”`).join(' / '), chips })}</p>
          {did === null ? (
            <p className="text-sm text-muted">{t('didNothing', { team: teamName(of) })}</p>
          ) : (
            <p className="text-sm text-muted">
              {t('did', { posture: postureWord(did), right })}
              <Chips laid={right} of={CHIPS} className="mt-1 !flex" />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
