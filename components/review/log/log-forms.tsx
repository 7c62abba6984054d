import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import type { TeamFacts } from '@/lib/game/events';
import type { SeatLabel } from '@/lib/review/seat-labels';
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

/** A reader one may choose. */
export interface ReaderChoice {
  value: string;
  kind: 'control' | 'screen' | 'team' | 'seat';
  team: string | null;
  label: SeatLabel | null;
}

/** What a reader is called. */
export function useReaderName(teams: readonly TeamFacts[]): (choice: ReaderChoice) => string {
  const t = useTranslations('review.log.readers');
  const seat = useTranslations('review.seat');
  return ({ kind, team, label }) => {
    const name = teams.find(({ id }) => id === team)?.name ?? '';
    if (kind !== 'seat') return t(kind, { team: name });
    const office = label?.office ?? seat(label?.kind ?? 'unknown');
    return t('seat', { team: name, office: label && label.ordinal > 1 ? seat('numbered', { office, number: label.ordinal }) : office });
  };
}

/** As whom one reads; the moment stays. */
export function ReaderForm({ choices, as, at, teams, base }: { choices: readonly ReaderChoice[]; as: string; at: number | null; teams: readonly TeamFacts[]; base: string }) {
  const t = useTranslations('review.log');
  const name = useReaderName(teams);
  return (
    <form method="get" action={base} aria-label={t('asWhom')} className="no-print flex flex-wrap items-end gap-3">
      {at !== null && <input type="hidden" name="at" value={at} />}
      <label className="text-sm">
        <span className="block text-muted">{t('asWhom')}</span>
        <select name="as" defaultValue={as} className="box w-56 max-w-full">
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{name(choice)}</option>)}
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary')}>{t('read')}</button>
    </form>
  );
}
