import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { Scenario, Turn } from '@/lib/game/scenario';
import { ScriptLines } from './script-lines';

/** What to say in a turn, and what a form that plays it says instead. */
export function TurnScript({ turn, scenario }: { turn: Turn; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const instead = scenario.forms.flatMap((form) =>
    form.turns.flatMap(({ uses, script }) => (uses === turn.id && script ? [{ form, script }] : [])),
  );
  if (Object.keys(turn.script).length === 0 && instead.length === 0) return null;
  return (
    <Disclosure title={<span className="font-sans text-base">{t('script')}</span>} className="mt-4 border-y border-b">
      <div className="pb-4">
        <ScriptLines script={turn.script} />
        {instead.map(({ form, script }) => (
          <div key={form.id} className="mt-3 border-l-2 pl-4">
            <p className="font-sans text-sm text-muted">{t('scriptInstead', { form: form.name })}</p>
            <ScriptLines script={script} />
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
