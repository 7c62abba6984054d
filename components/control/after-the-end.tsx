'use client';

import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { PageLink } from '@/components/ui/page-link';
import { Prose } from '@/components/ui/prose';
import { useGame } from '@/lib/client/game-line';

/** How it ended: the ending, and each team's secret objective, met or not. With `hotWashHref`, the way to follow the hot wash. */
export function AfterTheEnd({ hotWashHref }: { hotWashHref?: string }) {
  const t = useTranslations('control.end');
  const { state } = useGame();
  const teams = state.game?.teams ?? [];
  const objectives = Object.entries(state.objectives).flatMap(([team, dealt]) => dealt.map((objective) => ({ team, objective })));
  return (
    <section aria-label={t('title')} className="border-b pb-6">
      <h2 className="eyebrow">{t('title')}</h2>
      {state.outcome?.ending ? (
        <>
          <p className="mt-2 font-serif text-xl font-semibold">{state.outcome.ending.name}</p>
          <Prose text={state.outcome.ending.text} className="mt-1" />
        </>
      ) : (
        <p className="mt-2">{t('noEnding')}</p>
      )}
      <ul className="mt-5 grid gap-5 md:grid-cols-3">
        {objectives.map(({ team, objective }) => (
          <li key={`${team} ${objective.id}`}>
            <TeamName id={team} teams={teams} />
            <p className="mt-1 font-serif font-semibold">{objective.label}</p>
            <p className="font-serif">{objective.text}</p>
            <p className="mt-1 text-sm font-semibold">{objective.met === null ? t('untold') : objective.met ? t('met') : t('unmet')}</p>
          </li>
        ))}
      </ul>
      {hotWashHref !== undefined && <p className="mt-5"><PageLink href={hotWashHref} className="underline decoration-line underline-offset-4">{t('hotWash')}</PageLink></p>}
    </section>
  );
}
