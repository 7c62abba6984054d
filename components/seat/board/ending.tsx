'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Prose } from '@/components/ui/prose';
import { SealHash } from '@/components/ui/seal-hash';
import { TeamMark } from '@/components/ui/team-mark';
import type { EventData } from '@/lib/game/events';
import { useSeat } from '../use-seat';

/** ENDEX: the ending, the objectives that were secret, the head of the record, and the way to read it. */
export function Ending({ outcome, logHref, surveyHref, hotWashHref }: { outcome: EventData['ExerciseEnded']; logHref: string | null; surveyHref: string | null; hotWashHref: string | null }) {
  const t = useTranslations('seat.ended');
  const { game, teams } = useSeat();
  const told = teams.flatMap((team, index) => {
    const objectives = game.state.objectives[team.id] ?? [];
    return objectives.flatMap((objective) => (objective.met === null ? [] : [{ team, index, objective }]));
  });
  return (
    <section aria-labelledby="ending" className="mb-8 border-y-2 border-ink py-4">
      <p className="eyebrow">{t('title')}</p>
      <h2 id="ending" className="font-serif text-2xl font-semibold">
        {outcome.ending?.name ?? t('noEnding')}
      </h2>
      {outcome.ending ? <Prose text={outcome.ending.text} className="mt-1" /> : null}
      {told.length > 0 ? (
        <>
          <h3 className="eyebrow mt-4">{t('objectives')}</h3>
          <ul className="grid gap-x-8 md:grid-cols-3">
            {told.map(({ team, index, objective }) => (
              <li key={`${team.id} ${objective.id}`} className="border-t py-2">
                <p className="flex flex-wrap items-baseline justify-between gap-x-2">
                  <TeamMark index={index} code={team.code} name={team.name} long />
                  <strong>{t(objective.met ? 'met' : 'notMet')}</strong>
                </p>
                <p className="font-semibold">{objective.label}</p>
                <p className="font-serif text-sm">{objective.text}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {outcome.head ? (
        <p className="mt-2 text-xs text-muted">
          {t('head')} <SealHash hash={outcome.head} />
        </p>
      ) : null}
      <p className="mt-3 text-sm">{game.state.recordOpenedAt === null ? t('recordClosed') : t('recordOpen')}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        {hotWashHref === null ? null : <ButtonLink kind={game.state.recordOpenedAt === null ? 'primary' : 'secondary'} href={hotWashHref}>{t('hotWash')}</ButtonLink>}
        {logHref === null ? null : <ButtonLink kind={game.state.recordOpenedAt === null ? 'secondary' : 'primary'} href={logHref}>{game.state.recordOpenedAt === null ? t('readOwn') : t('readAll')}</ButtonLink>}
        {surveyHref === null ? null : <ButtonLink href={surveyHref}>{t('survey')}</ButtonLink>}
      </p>
    </section>
  );
}
