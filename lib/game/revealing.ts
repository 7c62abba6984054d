import type { Circumstances } from './circumstances';
import { submit, type Content } from './deciding';
import type { EventData, NewEvent } from './events';
import { validForecasts } from './forecasting';
import type { OptionId, TeamId, TurnId } from './ids';
import { optionsOffered } from './offers';
import { plannedTurnOf } from './plan';
import type { GameState, Submitted, TurnState } from './state';
import { get } from './table';

type Decision = Omit<Submitted, 'at'>;

/**
 * Every team's decision told at once, in the scenario's order of teams, so that the order says
 * nothing of who sealed first. A team without a decision gets what the game's policy gives it.
 */
export function revealDecisions(turn: TurnState, state: GameState, c: Circumstances): NewEvent[] {
  const missed: NewEvent[] = [];
  const reveals = c.scenario.teams.map(({ id: team }): NewEvent => {
    const committed = get(turn.submitted, team);
    const taken = committed ? null : byPolicy(turn, team, state, c);
    if (taken) missed.push({ audience: `team:${team}`, type: 'DecisionSubmitted', data: taken });
    return { audience: 'all', type: 'DecisionRevealed', data: revealed(turn, team, committed ?? taken, state, c) };
  });
  return [...missed, ...reveals];
}

function revealed(turn: TurnState, team: TeamId, decision: Decision | null, state: GameState, { scenario }: Circumstances): EventData['DecisionRevealed'] {
  const late = state.clock.expired ? 'clock' : 'control';
  if (!decision) {
    return { turn: turn.id, team, option: null, postures: [], forecasts: {}, origin: 'none', lock: late, salt: null, reasonsDigest: null, seal: null };
  }
  const { option: id, forecasts, origin, salt, reasonsDigest, seal } = decision;
  const option = get(turn.briefs, team)?.options.find((offered) => offered.id === id) ?? null;
  const lock = origin === 'committed' ? 'committed' : late;
  return { turn: turn.id, team, option, postures: posturesOf(turn.id, team, id, state, scenario), forecasts, origin, lock, salt, reasonsDigest, seal };
}

function posturesOf(turn: TurnId, team: TeamId, option: OptionId, state: GameState, scenario: Circumstances['scenario']): string[] {
  const task = plannedTurnOf(scenario, state, turn)?.teams[team];
  return task?.options.find(({ id }) => id === option)?.postures ?? [];
}

/** The decision that the policy on missed decisions takes for a team; null for none. */
function byPolicy(turn: TurnState, team: TeamId, state: GameState, c: Circumstances): EventData['DecisionSubmitted'] | null {
  const policy = state.game?.settings.missedDecision ?? 'none';
  if (policy === 'none') return null;
  const content = policy === 'draft' ? fromDraft(turn, team, state, c) : fromStrawVotes(turn, team, state);
  return content && submit(turn.id, team, { seat: null, origin: policy }, content, c);
}

function fromDraft(turn: TurnState, team: TeamId, state: GameState, c: Circumstances): Content | null {
  const draft = get(c.drafts, team);
  const offered = optionsOffered(turn, team);
  if (!draft || draft.option === null || !offered.includes(draft.option)) return null;
  const { option, rationale } = draft;
  const alternatives = draft.alternatives.filter((dropped) => dropped.option !== option && offered.includes(dropped.option));
  return { option, rationale, alternatives, forecasts: validForecasts(draft.forecasts, team, state) };
}

/** The option most seats of the team would choose; nothing when two tie. */
function fromStrawVotes(turn: TurnState, team: TeamId, state: GameState): Content | null {
  const votes = Object.entries(get(turn.straws, team) ?? {}).flatMap(([seat, option]) =>
    get(state.seats, seat)?.status === 'seated' && option !== null ? [option] : [],
  );
  const tally = optionsOffered(turn, team).map((option) => ({ option, votes: votes.filter((vote) => vote === option).length }));
  const [first, second] = tally.sort((a, b) => b.votes - a.votes);
  if (!first || first.votes === 0 || first.votes === second?.votes) return null;
  return { option: first.option, rationale: '', alternatives: [], forecasts: {} };
}
