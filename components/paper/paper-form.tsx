import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PrintButton } from '@/components/review/decision/print-button';
import { buttonClass } from '@/components/ui/button';
import type { TeamFacts } from '@/lib/game/events';
import { KINDS, SIZES, type Asked } from './asked';

/** What to print: a plain form, so that each choice has an address of its own. */
export function PaperForm({ asked, turns, teams, base }: { asked: Asked; turns: readonly { id: string; number: number; title: string }[]; teams: readonly TeamFacts[]; base: string }) {
  const t = useTranslations('paper.form');
  const all = asked.turns.length > 1 && asked.turns.length === turns.length;
  return (
    <form method="get" action={base} aria-label={t('title')} className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <Choices title={t('what')}>
        {KINDS.map((kind) => <Choice key={kind} type="checkbox" name="what" value={kind} on={asked.kinds.includes(kind)}>{t(`kinds.${kind}`)}</Choice>)}
      </Choices>
      <Choices title={t('teams')}>
        {teams.map(({ id, name }) => <Choice key={id} type="checkbox" name="team" value={id} on={asked.teams.includes(id)}>{name}</Choice>)}
      </Choices>
      <div>
        <label htmlFor="paper-turn" className="block text-sm font-semibold">{t('turn')}</label>
        <select id="paper-turn" name="turn" defaultValue={all ? 'all' : asked.turns[0]} className="box mt-1 w-auto max-w-full">
          {turns.map(({ id, number, title }) => <option key={id} value={id}>{t('turnOf', { number, title })}</option>)}
          <option value="all">{t('allTurns')}</option>
        </select>
      </div>
      <Choices title={t('size')}>
        {SIZES.map((size) => <Choice key={size} type="radio" name="size" value={size} on={asked.size === size}>{t(`sizes.${size}`)}</Choice>)}
      </Choices>
      <Choices title={t('cards')}>
        {(['4', '1'] as const).map((count) => <Choice key={count} type="radio" name="cards" value={count} on={String(asked.perSheet) === count}>{t(`perSheet.${count}`)}</Choice>)}
        <Choice type="checkbox" name="code" value="yes" on={asked.joinCode}>{t('code')}</Choice>
      </Choices>
      <div className="flex w-full flex-wrap gap-3">
        <button type="submit" className={buttonClass('secondary', 'text-sm')}>{t('show')}</button>
        <PrintButton words={t('print')} />
      </div>
    </form>
  );
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

function Choice({ type, name, value, on, children }: { type: 'checkbox' | 'radio'; name: string; value: string; on: boolean; children: ReactNode }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type={type} name={name} value={value} defaultChecked={on} className="size-4" />
      {children}
    </label>
  );
}
