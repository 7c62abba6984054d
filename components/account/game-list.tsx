import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClockTime } from '@/components/review/clock-time';
import { ButtonLink } from '@/components/ui/button';

/** One game as its facilitator finds it again. */
export interface GameLine {
  id: string;
  title: string;
  scenario: string;
  form: string;
  cohort: string;
  createdAt: number;
  stage: 'lobby' | 'running' | 'ended';
  turn: { number: number; total: number } | null;
  recordOpen: boolean;
  players: number;
}

/** The games a facilitator controls, newest first, each with the one place to go. */
export function GameList({ games }: { games: readonly GameLine[] }) {
  const t = useTranslations('account.games');
  return (
    <ul className="border-t">
      {games.map((game) => (
        <li key={game.id} className="grid items-center gap-x-6 gap-y-2 border-b py-4 md:grid-cols-[minmax(0,1fr)_14rem_15rem]">
          <div className="min-w-0">
            <h2 className="font-serif text-lg font-semibold">{game.title}</h2>
            <p className="text-sm text-muted">
              {t('what', { scenario: game.scenario, form: game.form, cohort: game.cohort, hasCohort: game.cohort === '' ? 'no' : 'yes' })} <ClockTime at={game.createdAt} date seconds={false} />
            </p>
          </div>
          <p className="text-sm tabular-nums">
            {t(`stage.${game.stage}`, { number: game.turn?.number ?? 0, total: game.turn?.total ?? 0 })}
            <span className="block text-muted">{t('players', { count: game.players })}{game.stage === 'ended' && <>, {game.recordOpen ? t('open') : t('closed')}</>}</span>
          </p>
          <span className="flex gap-2 md:justify-end">
            {game.stage === 'lobby' && <ButtonLink kind="primary" href={`/games/${game.id}/lobby`}>{t('lobby')}</ButtonLink>}
            {game.stage === 'lobby' && <ButtonLink href={`/games/${game.id}/paper`}>{t('paper')}</ButtonLink>}
            {game.stage === 'running' && <ButtonLink kind="primary" href={`/games/${game.id}/desk`}>{t('desk')}</ButtonLink>}
            {game.stage === 'ended' && <ButtonLink href={`/games/${game.id}/desk`}>{t('desk')}</ButtonLink>}
            {game.stage !== 'lobby' && <ButtonLink href={`/games/${game.id}/log`}>{t('log')}</ButtonLink>}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface First {
  newHref: string;
  /** The button that leads to a game against scripted players, and the seat that is kept there; null where the shelf is empty. */
  alone: ReactNode;
  chair: { team: string; office: string; turns: number } | null;
}

/** What a newcomer does first. */
export function FirstGame({ newHref, alone, chair }: First) {
  const t = useTranslations('account.first');
  return (
    <section aria-label={t('title')} className="border-y py-6 font-serif text-read">
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <ol className="mt-3 max-w-measure list-decimal space-y-2 pl-6">
        {chair && <li>{t('alone', chair)}</li>}
        <li>{t('read')}</li>
        <li>{t('make')}</li>
        <li>{t('play')}</li>
      </ol>
      <div className="mt-5 flex flex-wrap gap-3 font-sans">
        {alone}
        <ButtonLink kind={alone ? 'secondary' : 'primary'} href={newHref}>{t('new')}</ButtonLink>
        <ButtonLink href="/scenarios">{t('shelf')}</ButtonLink>
      </div>
    </section>
  );
}
