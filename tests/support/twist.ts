import type { Command } from '@/lib/game/commands';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import type { GameState, TurnState } from '@/lib/game/state';
import { CONTROL, type Actor } from './a-game';
import { optionsOf, pick, seated, secretOf, someForecasts } from './arbitrary-game';
import { labelOf, type Run, type Step } from './run';

/** What of a run was told to all in the end, and so may not differ in the other run. */
interface Told {
  salts: ReadonlySet<string>;
  turns: ReadonlySet<string>;
  reveals: ReadonlySet<string>;
  questions: ReadonlySet<string>;
  ended: boolean;
  policy: string;
}

/** The salts, of all a run made, that the viewer learns: those of reveals, and those of its own decisions. */
export function toldSalts(run: Run, viewer: Seat): Set<string> {
  const salts = run.record.flatMap((event) => {
    if (event.type === 'DecisionRevealed') return [event.data.salt ?? ''];
    const own = event.type === 'DecisionSubmitted' && event.data.team === sharedWith(viewer);
    return own ? [event.data.salt, event.data.reasonsSalt] : [];
  });
  return new Set(salts.map(labelOf));
}

function toldBy(run: Run, viewer: Seat): Told {
  const { state, record } = run;
  const turns = Object.values(state.turns);
  return {
    salts: toldSalts(run, viewer),
    turns: new Set(turns.filter(({ published }) => published).map(({ id }) => id)),
    reveals: new Set(turns.flatMap((turn) => Object.keys(turn.revealed).map((team) => `${turn.id} ${team}`))),
    questions: new Set(record.flatMap((event) => (event.type === 'RfiAnswered' && event.data.toAll ? [event.data.rfi] : []))),
    ended: state.stage === 'ended',
    policy: state.game?.settings.missedDecision ?? 'none',
  };
}

/**
 * Another run that differs from this one in everything that is hidden from the viewer, and in nothing
 * else: other words, other options, votes, cables and openings, more of them and fewer, other salts.
 * Public and so left alone: who sealed, when and in what order, what was revealed and published.
 */
export function twist(run: Run, viewer: Seat, chance: readonly number[]): Step[] {
  const told = toldBy(run, viewer);
  return run.steps.flatMap(({ step, answer, before }, index) => {
    const n = chance[index % chance.length] ?? 0;
    const own = isOf(viewer, step.actor, before);
    // What others asked in vain might be carried out in the other run; what the viewer asked in vain must be refused there too.
    const kept = answer.ok || own ? [step] : [];
    const changed = own ? kept : kept.flatMap((hidden) => changeHidden(hidden, viewer, before, told, n));
    return n % 3 === 0 ? [...changed, ...added(step, viewer, before, told, n)] : changed;
  });
}

/** The team whose secrets a viewer shares; null for the wall. */
function sharedWith(viewer: Seat): TeamId | null {
  return 'team' in viewer ? viewer.team : null;
}

function isOf(viewer: Seat, actor: Actor, state: GameState): boolean {
  return actor !== 'system' && state.seats[actor]?.team !== null && state.seats[actor]?.team === sharedWith(viewer);
}

function isHidden(viewer: Seat, to: 'all' | readonly TeamId[]): boolean {
  return to !== 'all' && !to.some((team) => team === sharedWith(viewer));
}

const other = (n: number): string => `other ${'word '.repeat(n % 9)}${n}`;

/** A step as the other run has it: changed, left out, or as it was. */
function changeHidden(step: Step, viewer: Seat, state: GameState, told: Told, n: number): Step[] {
  const { command } = step;
  const as = (changed: Command): Step[] => [{ ...step, command: changed }];
  const changedOrGone = (changed: Command): Step[] => (n % 4 === 1 ? [] : as(changed));
  const team = step.actor === 'system' ? null : (state.seats[step.actor]?.team ?? null);
  const turn = state.turns[state.order.at(-1) ?? ''];
  const settled = turn !== undefined && told.turns.has(turn.id);
  switch (command.type) {
    case 'say':
    case 'recordDissent':
      return changedOrGone({ ...command, text: other(n) });
    case 'sendCable':
      return isHidden(viewer, [...command.to, team ?? '']) ? changedOrGone({ ...command, text: other(n) }) : [step];
    case 'askControl':
      return told.questions.has(`i_${step.key}_1`) ? [step] : as({ ...command, text: other(n) });
    case 'answerRfi':
      return isHiddenAnswer(command.rfi, command.toAll, viewer, state) ? changedOrGone({ ...command, answer: other(n) }) : [step];
    case 'announce':
      return isHidden(viewer, command.to) ? changedOrGone({ ...command, text: other(n) }) : [step];
    case 'improviseInject':
      return isHidden(viewer, command.to) ? changedOrGone({ ...command, title: other(n), text: other(n + 1), why: other(n) }) : as({ ...command, why: other(n) });
    case 'castStraw':
      if (told.policy === 'straw' && told.reveals.has(`${command.turn} ${team}`)) return [step];
      return changedOrGone({ ...command, option: (turn && pick(optionsOf(turn, team ?? ''), n)) ?? null });
    case 'takePen':
    case 'openItem':
      return n % 4 === 1 ? [] : [step];
    case 'commitDecision':
      return as({ ...command, decision: otherDecision(step, command, team ?? '', turn, state, told, n) });
    case 'publishAdjudication': {
      const mine = sharedWith(viewer);
      const kept = Object.entries(command.teamNarratives).filter(([to]) => to === mine);
      const invented = (state.game?.teams ?? []).filter(({ id }, index) => id !== mine && (n >> index) % 2).map(({ id }): [string, string] => [id, other(n)]);
      return as({ ...command, teamNarratives: Object.fromEntries([...kept, ...invented]) });
    }
    case 'scheduleInject':
    case 'releaseInject':
      return as({ ...command, why: other(n) });
    case 'holdInject':
    case 'skipInject':
      // Whether something that was scheduled comes out is told; what is kept back besides is not.
      return state.msel[command.inject]?.status === 'scheduled' ? as({ ...command, why: other(n) }) : changedOrGone({ ...command, why: other(n) });
    case 'nudge':
      return command.seat !== viewer.id && n % 2 ? [] : [step];
    case 'actFor':
      return isHidden(viewer, [teamOf(command.seat, state)]) ? otherAct(step, command, turn, state, told, n) : [step];
    case 'enterSlip':
      return isHidden(viewer, [command.team]) ? as({ ...command, decision: otherDecision(step, command, command.team, turn, state, told, n) }) : [step];
    case 'correctIndicator':
      return as({ ...command, why: other(n) });
    case 'correctNarrative':
      return command.team !== null && isHidden(viewer, [command.team]) ? changedOrGone({ ...command, text: other(n), why: other(n) }) : as({ ...command, why: other(n) });
    case 'chooseReading':
      return settled || n % 4 !== 1 ? [step] : [];
    case 'overrideEffect':
    case 'addEffect':
      return settled ? as({ ...command, why: other(n) }) : changedOrGone({ ...command, change: (n % 5) - 2, why: other(n) });
    case 'startExercise':
      return [{ ...step, dice: told.ended ? step.dice : otherDice(step.dice, viewer, state, n) }];
    case 'openNext':
      return [otherDrafts(step, viewer, turn, state, told, n)];
    default:
      return [step];
  }
}

const teamOf = (seat: SeatId, state: GameState): TeamId => state.seats[seat]?.team ?? '';

type ActFor = Extract<Command, { type: 'actFor' }>;

/** What Control did for somebody else's seat is their team's business. */
function otherAct(step: Step, act: ActFor, turn: TurnState | undefined, state: GameState, told: Told, n: number): Step[] {
  const team = teamOf(act.seat, state);
  if (act.command.type === 'say') return n % 4 === 1 ? [] : [{ ...step, command: { ...act, command: { type: 'say', text: other(n) } } }];
  if (act.command.type !== 'castStraw' || (told.policy === 'straw' && told.reveals.has(`${act.command.turn} ${team}`))) return [step];
  return [{ ...step, command: { ...act, command: { ...act.command, option: (turn && pick(optionsOf(turn, team), n)) ?? null } } }];
}

function isHiddenAnswer(rfi: string, toAll: boolean, viewer: Seat, state: GameState): boolean {
  const asked = [state.lobby, ...Object.values(state.turns)].flatMap(({ rfis }) => rfis).find(({ id }) => id === rfi);
  return !toAll && asked !== undefined && asked.team !== null && isHidden(viewer, [asked.team]);
}

type Commitment = Extract<Command, { type: 'commitDecision' | 'enterSlip' }>;

/** Reasons are never told; option and forecasts only with the reveal, and never when the decision was taken back. */
function otherDecision(step: Step, { decision }: Commitment, team: TeamId, turn: TurnState | undefined, state: GameState, told: Told, n: number): Commitment['decision'] {
  const offered = turn ? optionsOf(turn, team) : [];
  const wasTold = told.salts.has(`${step.key}/1`);
  const option = wasTold ? decision.option : (pick(offered, n) ?? decision.option);
  const forecasts = wasTold ? decision.forecasts : someForecasts(state, team, n);
  const alternatives = offered.filter((id) => id !== option).slice(0, n % 2).map((id) => ({ option: id, why: other(n) }));
  return { option, forecasts, alternatives, rationale: other(n) };
}

/** Other objectives for the other teams; the dice are thrown team by team. */
function otherDice(dice: number[], viewer: Seat, state: GameState, n: number): number[] {
  const each = state.game?.settings.objectivesPerTeam ?? 0;
  const teams = state.game?.teams.map(({ id }) => id) ?? [];
  return dice.map((throw_, index) => {
    const team = teams[Math.floor(index / Math.max(1, each))];
    return team === sharedWith(viewer) ? throw_ : ((n + index) % 10) / 10;
  });
}

/** Other drafts for the other teams; where one becomes a decision, only other reasons. */
function otherDrafts(step: Step, viewer: Seat, turn: TurnState | undefined, state: GameState, told: Told, n: number): Step {
  const taken = told.policy === 'draft' && state.phase === 'deliberate';
  const drafts = Object.entries(step.drafts).map(([team, draft]) => {
    if (team === sharedWith(viewer)) return [team, draft];
    const counts = taken && !turn?.submitted[team];
    const option = counts ? draft.option : (turn && pick(optionsOf(turn, team), n)) ?? null;
    return [team, { ...draft, option, rationale: other(n) }];
  });
  return { ...step, drafts: Object.fromEntries(drafts) };
}

/** Something hidden that happened only in the other run. */
function added(after: Step, viewer: Seat, state: GameState, told: Told, n: number): Step[] {
  const hidden = seated(state).filter(({ team }) => team !== sharedWith(viewer));
  const seat = pick(hidden, n);
  const turn = state.turns[state.order.at(-1) ?? ''];
  if (!seat) return [];
  const as = (actor: SeatId, command: Command): Step[] => [{ key: `${after.key}x`, at: after.at + 1, actor, command, dice: [], drafts: {} }];
  const farTeams = (state.game?.teams ?? []).map(({ id }) => id).filter((id) => isHidden(viewer, [id]));
  const options = turn ? optionsOf(turn, seat.team) : [];
  const turnId = turn?.id ?? 'none';
  switch (n % 15) {
    case 0:
      return as(seat.id, { type: 'say', text: secretOf(seat.team, n) });
    case 1:
      return as(seat.id, { type: 'askControl', text: other(n) });
    case 2:
      return as(seat.id, { type: 'takePen', turn: turnId });
    case 3:
      return as(seat.id, { type: 'openItem', turn: turnId, item: pick(['brief', 'situation', 'indicators'], n) ?? 'brief' });
    case 4:
      return as(seat.id, { type: 'recordDissent', turn: turnId, option: null, text: other(n), anonymous: n % 2 === 0 });
    case 5:
      return told.policy === 'straw' ? [] : as(seat.id, { type: 'castStraw', turn: turnId, option: pick(options, n) ?? null });
    case 6:
      return as(seat.id, { type: 'sendCable', to: farTeams.filter((id) => id !== seat.team).slice(0, 1), text: other(n) });
    case 7:
      return as(CONTROL, { type: 'improviseInject', kind: 'media', to: farTeams, from: null, title: other(n), text: other(n) });
    case 8:
      return as(CONTROL, { type: 'giveCommitRight', seat: seat.id, insteadOf: n % 2 ? (hidden.find((other) => other.team === seat.team && other.id !== seat.id)?.id ?? null) : null });
    case 9:
      return told.turns.has(turnId) ? [] : as(CONTROL, { type: 'addEffect', turn: turnId, indicator: 'heat', change: 1, why: other(n) });
    case 10:
      return as(CONTROL, { type: 'nudge', seat: seat.id });
    case 11:
      return as(CONTROL, { type: 'actFor', seat: seat.id, command: { type: 'say', text: secretOf(seat.team, n) } });
    case 12:
      return holdsNothingUp(after, state) ? as(CONTROL, { type: n % 2 ? 'holdInject' : 'skipInject', inject: 'i01', why: other(n) }) : [];
    case 13:
      return as(CONTROL, { type: 'correctNarrative', turn: turnId, team: seat.team, text: secretOf(seat.team, n), why: other(n) });
    default:
      return as(CONTROL, { type: 'announce', to: farTeams, text: other(n) });
  }
}

/** Whether nobody outside Control can notice that an inject is held: what is scheduled would no longer come out. */
function holdsNothingUp({ command }: Step, before: GameState): boolean {
  return command.type !== 'scheduleInject' && before.msel['i01']?.status !== 'scheduled';
}
