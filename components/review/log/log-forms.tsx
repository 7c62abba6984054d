import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import type { TeamFacts } from '@/lib/game/events';
import type { LogQuery } from './log-address';

/** Which turn, which team: a plain form, so that every view has an address. */
export function LogFilter({ query, turns, teams, base }: { query: LogQuery; turns: readonly { id: string; number: number; title: string }[]; teams: readonly TeamFacts[]; base: string }) {
  const t = useTranslations('review.log');
  return (
    <form method="get" action={base} aria-label={t('filter')} className="no-print flex flex-wrap items-end gap-3">
      <label className="text-sm">
        <span className="block text-muted">{t('filterTurn')}</span>
        <select name="turn" defaultValue={query.turn ?? ''} className="box w-auto">
          <option value="">{t('anyTurn')}</option>
          {turns.map((turn) => <option key={turn.id} value={turn.id}>{t('turnHeading', { number: turn.number, title: turn.title })}</option>)}
        </select>
      </label>
      <label className="text-sm">
        <span className="block text-muted">{t('filterTeam')}</span>
        <select name="team" defaultValue={query.team ?? ''} className="box w-auto">
          <option value="">{t('anyTeam')}</option>
          {teams.map((team) => <option key={team.id} value={team.id}>{team.name}</option>)}
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary')}>{t('apply')}</button>
    </form>
  );
}
