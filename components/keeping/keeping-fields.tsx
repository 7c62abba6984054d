import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/field';
import type { GameKeeping, Keeping } from '@/lib/contract';

/** Days that are offered, besides those that were chosen before. */
const OFFERED = [1, 7, 30, 90, 365, 1825];
const FOR_GOOD = 0;

const longerLast = (a: number, b: number) => (a || Infinity) - (b || Infinity);

/** How long a game is to be kept, and the names of its people. `usual`: how long the installation keeps them by itself. */
export function KeepingFields({ usual, now = { namesDays: null, recordsDays: null } }: { usual: Keeping; now?: GameKeeping }) {
  const t = useTranslations('keeping');
  const long = (days: number | null) => t('long', { days: days ?? FOR_GOOD });
  const field = (name: 'names' | 'records', usually: number | null, chosen: number | null) => (
    <SelectField id={`keep-${name}`} name={`keep-${name}`} label={t(name)} hint={t(`${name}Hint`)} defaultValue={chosen ?? ''}>
      <option value="">{t('usual', { long: long(usually) })}</option>
      {[...new Set([...OFFERED, chosen ?? FOR_GOOD, FOR_GOOD])].sort(longerLast).map((days) => <option key={days} value={days}>{long(days)}</option>)}
    </SelectField>
  );
  return (
    <>
      {field('names', usual.namesDays, now.namesDays)}
      {field('records', usual.recordsDays, now.recordsDays)}
    </>
  );
}
