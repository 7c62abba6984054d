import { useTranslations } from 'next-intl';
import type { BranchChange, Scenario, Turn } from '@/lib/game/scenario';
import { labelOf } from './option-label';
import { EffectsTable } from './effects-table';

/** What earlier choices may change in a turn, for each form that plays it. */
export function TurnBranches({ turn, scenario }: { turn: Turn; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const branches = scenario.forms.flatMap((form) => {
    const played = form.turns.filter(({ uses }) => uses === turn.id).map(({ id }) => id);
    return form.branches.map((branch) => ({ form, branch, changes: branch.then.filter((change) => played.includes(change.turn)) })).filter(({ changes }) => changes.length > 0);
  });
  if (branches.length === 0) return null;
  return (
    <>
      <h4 className="mt-6 font-sans font-semibold">{t('branches')}</h4>
      {branches.map(({ form, branch, changes }) => (
        <div key={`${form.id} ${branch.id}`} className="mt-3 border-l-2 pl-4">
          <p className="font-sans text-sm text-muted">{t('branchForm', { id: branch.id, form: form.name })}</p>
          {changes.map((change, index) => (
            <Change key={index} change={change} scenario={scenario} />
          ))}
        </div>
      ))}
    </>
  );
}

function Change({ change, scenario }: { change: BranchChange; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const team = scenario.teams.find(({ id }) => id === change.team)?.name ?? change.team;
  return (
    <div className="mt-1">
      {change.add_brief !== undefined && <p><span className="font-sans text-sm text-muted">{t('branchAdds', { team })}</span> {change.add_brief}</p>}
      {change.prompt !== undefined && <p><span className="font-sans text-sm text-muted">{t('branchPrompt', { team })}</span> {change.prompt}</p>}
      {change.unlock && <p>{t('branchUnlocks', { team, options: change.unlock.map((id) => labelOf(scenario, id)).join(', ') })}</p>}
      {change.modify_option && <p>{t('branchModifies', { team, option: labelOf(scenario, change.modify_option.id) })}</p>}
      {change.effects.length > 0 && <EffectsTable caption={team} effects={change.effects} indicators={scenario.indicators} />}
    </div>
  );
}
