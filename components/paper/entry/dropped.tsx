'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';
import type { Alternative, OptionText } from '@/lib/game/events';
import type { OptionId } from '@/lib/game/ids';
import { letterOf } from '../letter';

/** What stands on the slip of the options that fell. */
export function Dropped({ options, chosen, alternatives, set }: { options: readonly OptionText[]; chosen: OptionId | null; alternatives: readonly Alternative[]; set: (alternatives: Alternative[]) => void }) {
  const t = useTranslations('paper.entry');
  const whyOf = (id: OptionId) => alternatives.find(({ option }) => option === id)?.why ?? '';
  const write = (option: OptionId, why: string) => set([...alternatives.filter((one) => one.option !== option), ...(why === '' ? [] : [{ option, why }])]);
  return (
    <Disclosure title={t('dropped')} open={alternatives.length > 0}>
      <div className="-ml-7 flex flex-col gap-3">
        {options.flatMap(({ id, label }, at) => (id === chosen ? [] : [
          <TextField key={id} id={`slip-dropped-${id}`} label={<span className="text-sm font-normal">{t('because', { option: `${letterOf(at)}. ${label}` })}</span>} maxLength={1000} value={whyOf(id)} onChange={(event) => write(id, event.target.value)} />,
        ]))}
      </div>
    </Disclosure>
  );
}
