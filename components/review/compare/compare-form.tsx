import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import type { GameId } from '@/lib/game/ids';
import { decisionName } from '@/lib/review/compare/address';
import type { DecisionRecord } from '@/lib/review/decision-record';

/** Another game in which the same may have been asked. */
export interface OtherGame {
  id: GameId;
  title: string;
  cohort: string;
}

interface CompareFormProps {
  /** The decision to be compared, and all of its game. */
  of: DecisionRecord;
  records: readonly DecisionRecord[];
  others: readonly OtherGame[];
  /** What is chosen already, as an address has it. */
  chosen?: string;
  action: string;
}

/** What to lay beside a decision: any other of the game, or the same question in another game. A plain form. */
export function CompareForm({ of, records, others, chosen, action }: CompareFormProps) {
  const t = useTranslations('twoDecisions');
  const name = ({ turn, team }: DecisionRecord) => decisionName({ game: null, turn: turn.id, team: team.id });
  const here = records.filter((record) => record !== of && name(record) !== name(of));
  const first = here.find(({ turn }) => turn.id === of.turn.id) ?? here[0];
  if (here.length + others.length === 0) return null;
  return (
    <form method="get" action={action} className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="a" value={name(of)} />
      <label className="min-w-0 text-sm">
        <span className="block text-muted">{t('with')}</span>
        <select name="b" defaultValue={chosen ?? (first && name(first))} className="box w-80 max-w-full">
          <optgroup label={t('thisGame')}>
            {here.map((record) => <option key={name(record)} value={name(record)}>{t('option', { number: record.turn.number, team: record.team.name })}</option>)}
          </optgroup>
          {others.length > 0 && (
            <optgroup label={t('otherGames', { number: of.turn.number, team: of.team.name })}>
              {others.map(({ id, title, cohort }) => <option key={id} value={decisionName({ game: id, turn: of.turn.id, team: of.team.id })}>{cohort === '' ? title : `${title} (${cohort})`}</option>)}
            </optgroup>
          )}
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary')}>{t('compare')}</button>
    </form>
  );
}
