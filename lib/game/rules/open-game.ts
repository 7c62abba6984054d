import { accepted, refused } from '../decided';
import type { TeamFacts } from '../events';
import { planOf } from '../plan';
import type { SystemRule } from '../rule';
import type { Scenario } from '../scenario';

/** A game is opened once, with what all may know of its scenario: nothing of the turns to come. */
export const openGame: SystemRule<'openGame'> = ({ title, form: formId, scenarioHash, settings }, state, { scenario }) => {
  if (state.game) return refused('game-already-open');
  const plan = planOf(scenario, formId);
  if (!plan) return refused('unknown-form', { form: formId });
  const { id, version, subtitle, fiction_notice: fictionNotice } = scenario;
  return accepted({
    audience: 'all',
    type: 'GameOpened',
    data: {
      title,
      scenario: { id, version, hash: scenarioHash, title: scenario.title, subtitle, fictionNotice },
      form: { id: formId, name: plan.form.name, minutes: plan.form.minutes, turns: plan.turns.length },
      teams: scenario.teams.map((team) => teamFacts(team, scenario)),
      postures: scenario.postures.map(({ id: posture, text }) => ({ id: posture, text })),
      indicators: scenario.indicators.map(({ id: indicator, name, text, min, max, start }) => ({ id: indicator, name, text, min, max, start })),
      nonPlayers: scenario.non_players,
      map: scenario.map ?? null,
      disclosure: scenario.disclosure,
      settings,
    },
  });
};

function teamFacts({ id, code, name, public_aim: aim, roles }: Scenario['teams'][number], { postures }: Scenario): TeamFacts {
  const takes = postures.filter(({ teams }) => teams.includes(id)).map((posture) => posture.id);
  return { id, code, name, aim, roles: roles.map(({ id: role, office, text, commits }) => ({ id: role, office, text, commits })), postures: takes };
}
