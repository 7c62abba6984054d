import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Prose } from '@/components/ui/prose';
import { TeamMark } from '@/components/ui/team-mark';
import type { Scenario, Turn } from '@/lib/game/scenario';
import { EffectsTable } from './effects-table';
import { OptionEntry } from './option-entry';
import { labelOf } from './option-label';
import { TurnBranches } from './turn-branches';
import { TurnInjects } from './turn-injects';
import { TurnScript } from './turn-script';

/** One turn of the scenario with all its secrets. */
export function TurnChapter({ turn, number, scenario }: { turn: Turn; number: number; scenario: Scenario }) {
  const t = useTranslations('shelf');
  const pairs = scenario.pair_rules.filter((rule) => rule.turn === turn.id);
  const nonPlayers = turn.moves_by.map((id) => scenario.non_players.find((one) => one.id === id)?.name ?? id);
  return (
    <section id={`turn-${turn.id}`} aria-labelledby={`turn-${turn.id}-title`} className="mt-8 border-t pt-6 first:mt-0 first:border-t-0 first:pt-0">
      <h3 id={`turn-${turn.id}-title`} className="text-lg font-semibold">
        {t('turnHeading', { number, title: turn.title })} <span className="font-sans text-sm font-normal text-muted">{t('month', { month: turn.month })}</span>
      </h3>
      <h4 className="eyebrow mt-4 mb-1 font-sans">{t('situation')}</h4>
      <Prose text={turn.situation} />
      <p className="mt-2 font-sans text-sm text-muted">
        {nonPlayers.length > 0 && <>{t('movesBy', { names: nonPlayers.join(', ') })}. </>}
        {turn.facts.length > 0 && t('facts', { facts: turn.facts.join(', ') })}
      </p>
      <TurnScript turn={turn} scenario={scenario} />
      {scenario.teams.map((team, index) => {
        const task = turn.teams[team.id];
        if (!task) return null;
        return (
          <div key={team.id} className="mt-6">
            <h4 className="font-sans">
              <TeamMark index={index} code={team.code} name={team.name} long />
            </h4>
            <h5 className="eyebrow mt-2 mb-1 font-sans">{t('brief')}</h5>
            <Prose text={task.brief} />
            <h5 className="eyebrow mt-3 mb-1 font-sans">{t('prompt')}</h5>
            <p className="prose font-semibold">{task.prompt}</p>
            <Disclosure title={<span className="font-sans text-base">{t('options')}</span>} className="mt-2 border-y border-b">
              <ol className="divide-y">
                {task.options.map((option) => (
                  <OptionEntry key={option.id} option={option} scenario={scenario} />
                ))}
              </ol>
            </Disclosure>
          </div>
        );
      })}
      {pairs.length > 0 && (
        <>
          <h4 className="mt-6 font-sans font-semibold">{t('pairs')}</h4>
          {pairs.map((pair) => (
            <div key={pair.id} className="mt-3">
              <p>{t('pairWhen', { options: pair.when.map((id) => labelOf(scenario, id)).join(' + ') })}</p>
              <EffectsTable caption={pair.id} effects={pair.effects} indicators={scenario.indicators} />
            </div>
          ))}
        </>
      )}
      <TurnInjects turn={turn} scenario={scenario} />
      <TurnBranches turn={turn} scenario={scenario} />
    </section>
  );
}
