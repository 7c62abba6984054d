import { mayCommit } from '../../lib/game/authority';
import type { WireCommand } from '../../lib/game/commands';
import type { SeatId, TeamId } from '../../lib/game/ids';
import type { Phase } from '../../lib/game/phase';
import type { GameState, TurnState } from '../../lib/game/state';
import { get } from '../../lib/game/table';
import { currentTurn, currentTurnId } from '../../lib/game/whereabouts';
import { oneOf, shuffled } from '../../lib/rehearsal/chance';
import { marked } from './effects';

/** What somebody wants to do next: a command under its id, or to have a text of their own kept. */
export type Wish = { kind: 'command'; id: string; command: WireCommand } | { kind: 'draft'; text: string };

interface Moment {
  view: GameState;
  id: string;
  chance: () => number;
}

/** What a player wants, judged by its own view: it talks, votes, forecasts, seals, takes back, asks, objects; sometimes too early or too late. */
export function playersWish(seat: SeatId, team: TeamId, { view, id, chance }: Moment): Wish | null {
  if (view.recordOpenedAt !== null) return null;
  const turn = currentTurn(view);
  const asks = (command: WireCommand): Wish => ({ kind: 'command', id, command });
  const say = asks({ type: 'say', text: marked(id, 'I would wait.') });
  if (get(view.seats, seat)?.confirmed === false) return asks({ type: 'confirmPresence' });
  if (chance() < 0.06) return { kind: 'draft', text: marked(id, 'Not to forget:') };
  if (!turn || view.stage !== 'running') return say;
  const options = get(turn.briefs, team)?.options ?? [];
  const option = oneOf(options, chance)?.id;
  const others = (view.game?.teams ?? []).filter((one) => one.id !== team);
  const die = chance();
  if (die < 0.3 || option === undefined) return say;
  if (die < 0.6) return asks({ type: 'castStraw', turn: turn.id, option: chance() < 0.1 ? null : option });
  if (die < 0.68) return asks({ type: 'sendCable', to: [oneOf(others, chance)?.id ?? ''], text: marked(id, 'We ask for patience.') });
  if (die < 0.74) return asks({ type: 'askControl', text: marked(id, 'How many ships?') });
  if (die < 0.8) return asks({ type: 'recordDissent', turn: turn.id, option, text: marked(id, 'This will not hold.'), anonymous: chance() < 0.5 });
  if (die < 0.85) return asks({ type: 'takePen', turn: turn.id });
  if (die < 0.89) return asks({ type: 'withdrawDecision', turn: turn.id });
  if (!mayCommit(view, seat) && chance() < 0.8) return say;
  const forecasts = Object.fromEntries(others.map(({ id: other, postures }) => [other, forecast(postures, chance)]));
  return asks({ type: 'commitDecision', turn: turn.id, decision: { option, rationale: marked(id, 'Because it costs least.'), alternatives: [], forecasts } });
}

/** What Control wants: the exercise goes on from phase to phase, with announcements, answers, injects and pauses in between, to its end. */
export function controlsWish({ view, id, chance }: Moment): Wish | null {
  const asks = (command: WireCommand): Wish => ({ kind: 'command', id, command });
  if (view.recordOpenedAt !== null) return null;
  if (view.stage === 'lobby') return asks({ type: 'startExercise' });
  if (view.stage === 'ended') return asks({ type: 'openRecord' });
  const turn = currentTurn(view);
  if (!turn) return null;
  if (view.clock.pausedAt !== null) return asks({ type: 'resume' });
  const die = chance();
  if (die < 0.35) return asks(stepOn(view, turn, id));
  if (die < 0.45) return asks({ type: 'pause' });
  if (die < 0.55) return asks({ type: 'adjustClock', deltaMs: 60_000, team: null });
  const open = turn.rfis.find(({ answer }) => answer === null);
  if (die < 0.8 && open) return asks({ type: 'answerRfi', rfi: open.id, answer: marked(id, 'Four.'), toAll: chance() < 0.5 });
  if (die < 0.85) return asks({ type: 'improviseInject', kind: 'contextual', to: 'all', from: null, title: 'News', text: marked(id, 'A storm.') });
  return asks({ type: 'announce', to: 'all', text: marked(id, 'Five minutes.') });
}

/** The next phase, the next turn, or the end. */
function stepOn(view: GameState, turn: TurnState, id: string): WireCommand {
  if (view.phase === 'adjudicate' && turn.published === null) return { type: 'publishAdjudication', turn: turn.id, narrative: marked(id, 'The day passed.'), teamNarratives: {} };
  if (view.phase === 'adjudicate' && turn.number >= (view.game?.form.turns ?? 0)) return { type: 'endExercise' };
  return { type: 'openNext', from: { turn: currentTurnId(view), phase: view.phase satisfies Phase | null } };
}

/** Ten chips over some of the postures. */
function forecast(postures: readonly string[], chance: () => number): Record<string, number> {
  const [first = '', second = first] = shuffled(postures, chance);
  const chips = 1 + Math.floor(chance() * 9);
  return first === second ? { [first]: 10 } : { [first]: chips, [second]: 10 - chips };
}
