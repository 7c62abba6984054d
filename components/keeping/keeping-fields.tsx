import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/field';
import type { GameKeeping, Keeping } from '@/lib/contract';

/** Days that are offered; 0: for good. */
const OFFERED = [1, 7, 30, 90, 365, 1825, 0];

/** How long a game is to be kept, and the names of its people. `usual`: how long the installation keeps them by itself. */
export function KeepingFields({ usual, now = { namesDays: null, recordsDays: null } }: { usual: Keeping; now?: GameKeeping }) {
  const t = useTranslations('keeping');
  const long = (days: number | null) => t('long', { days: days ?? 0 });
  const field = (name: 'names' | 'records', usually: number | null, chosen: number | null) => (
    <SelectField id={`keep-${name}`} name={`keep-${name}`} label={t(name)} hint={t(`${name}Hint`)} defaultValue={chosen ?? ''}>
      <option value="">{t('usual', { long: long(usually) })}</option>
      {[...new Set([...OFFERED.slice(0, -1), ...(chosen ? [chosen] : [])])].sort((a, b) => a - b).concat(0).map((days) => <option key={days} value={days}>{long(days)}</option>)}
    </SelectField>
  );
  return (
    <>
      {field('names', usual.namesDays, now.namesDays)}
      {field('records', usual.recordsDays, now.recordsDays)}
    </>
  );
}
