import fc from 'fast-check';
import type { Command } from '@/lib/game/commands';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { Forecasts } from '@/lib/game/events';
import type { SeatId, TeamId } from '@/lib/game/ids';
import { itemsSent } from '@/lib/game/item';
import { nextScheduled } from '@/lib/game/scheduled';
import type { Scenario } from '@/lib/game/scenario';
import type { Settings } from '@/lib/game/settings';
import type { GameState, SeatState, TurnState } from '@/lib/game/state';
import { CONTROL, type Actor } from './a-game';
import { carryOut, runOf, worldOf, type Run, type Step } from './run';

/** One throw of the dice: what is tried next, by whom, with what. */
export interface Move {
  deed: number;
  who: number;
  a: number;
  b: number;
  wait: number;
}

const any = fc.nat({ max: 9_999 });
export const move: fc.Arbitrary<Move> = fc.record({ deed: any, who: any, a: any, b: any, wait: fc.nat({ max: 200_000 }) });

/** The choices a facilitator makes. */
const someSettings: fc.Arbitrary<Settings> = fc.record({
  onExpiry: fc.constantFrom('overtime', 'lock'),
  missedDecision: fc.constantFrom('none', 'draft', 'straw'),
  minutes: fc.constantFrom({}, { deliberate: 1 }),
  objectivesPerTeam: fc.nat({ max: 3 }),
  reading: fc.constantFrom('default', 'paper', 'rival'),
}, { noNullPrototype: true });

/** A game by chance: its settings and the throws that play it. */
export interface Plot {
  settings: Settings;
  form: string;
  moves: Move[];
}

export function plots(scenario: Scenario, maxMoves = 110): fc.Arbitrary<Plot> {
  return fc.record({
    settings: someSettings,
    form: fc.constantFrom(...scenario.forms.flatMap(({ id, turns }) => turns.map(() => id))),
    moves: fc.array(move, { minLength: 20, maxLength: maxMoves, size: 'max' }),
  });
}

/** Plays a plot: each throw becomes something that can be tried where the game then is. Most is carried out, some is refused. */
export function play({ settings, form, moves }: Plot, scenario: Scenario): Run {
  const world = worldOf(scenario);
  const opened = runOf(opening(settings, form, scenario), world);
  return moves.reduce((run, throw_, index) => {
    const [actor, command] = attempt(throw_, run.state, scenario);
    const at = (run.steps.at(-1)?.step.at ?? 0) + throw_.wait + 10;
    const dice = Array.from({ length: 12 }, (_, n) => ((throw_.a * (n + 7)) % 97) / 97);
    return carryOut(run, { key: `m${index}`, at, actor, command, dice, drafts: draftsFor(run.state, throw_) }, world);
  }, opened);
}

function opening(settings: Settings, form: string, scenario: Scenario): Step[] {
  const commands: Command[] = [
    { type: 'openGame', title: 'Chance', form, scenarioHash: 'hash', settings },
    { type: 'seatArrives', seat: CONTROL, kind: 'control' },
    { type: 'seatArrives', seat: 's_wall', kind: 'screen' },
    { type: 'seatArrives', seat: 's_watcher', kind: 'observer' },
    ...scenario.teams.map(({ id: team }): Command => ({ type: 'mirrorArrives', seat: `s_${team}-mirror`, team })),
    ...scenario.teams.flatMap(({ id: team, roles }) =>
      roles.slice(0, 2).map(({ id: role }): Command => ({ type: 'playerArrives', seat: `s_${team}-${role}`, team, role })),
    ),
  ];
  return commands.map((command, index) => ({ key: `o${index}`, at: index + 1, actor: 'system', command, dice: [], drafts: {} }));
}

/** A text that gives away whose it is. */
export function secretOf(team: TeamId, n: number): string {
  return `⟦${team}:${n}⟧${'.'.repeat(n % 17)}`;
}

/** Of a list, the one that chance points at. */
export function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}

type Attempt = [Actor, Command];
type Deed = (m: Move, state: GameState, turn: TurnState | undefined, scenario: Scenario) => Attempt | null;

function attempt(m: Move, state: GameState, scenario: Scenario): Attempt {
  const turn = state.turns[state.order.at(-1) ?? ''];
  return pick(DEEDS, m.deed)?.(m, state, turn, scenario) ?? say(m, state, turn, scenario) ?? [CONTROL, { type: 'setDoor', door: 'open' }];
}

/** The players at their tables. */
export function seated(state: GameState): (SeatState & { team: TeamId })[] {
  return Object.values(state.seats).flatMap((seat) => (seat.kind === 'player' && seat.team !== null && seat.status === 'seated' ? [{ ...seat, team: seat.team }] : []));
}

const by =
  (ask: (seat: SeatState & { team: TeamId }, m: Move, state: GameState, turn: TurnState | undefined) => Command | null): Deed =>
  (m, state, turn) => {
    const seat = pick(seated(state), m.who);
    const command = seat && ask(seat, m, state, turn);
    return command ? [seat.id, command] : null;
  };

const byInTurn = (ask: (seat: SeatState & { team: TeamId }, m: Move, turn: TurnState, state: GameState) => Command | null): Deed =>
  by((seat, m, state, turn) => (turn ? ask(seat, m, turn, state) : null));

export const optionsOf = (turn: TurnState, team: TeamId): string[] => turn.briefs[team]?.options.map(({ id }) => id) ?? [];
const othersOf = (state: GameState, team: TeamId): TeamId[] => state.game?.teams.map(({ id }) => id).filter((id) => id !== team) ?? [];
const audienceFor = (state: GameState, n: number): 'all' | TeamId[] => {
  const teams = state.game?.teams.map(({ id }) => id) ?? [];
  return n % 4 === 0 ? 'all' : teams.filter((_, index) => ((n >> 2) % 7) + 1 & (1 << index));
};

export function someForecasts(state: GameState, team: TeamId, n: number): Forecasts {
  return Object.fromEntries(
    othersOf(state, team).slice(0, n % 3).map((of) => {
      const postures = state.game?.teams.find(({ id }) => id === of)?.postures ?? [];
      const [first = '', second = ''] = n % 2 ? postures : postures.toReversed();
      return [of, { [first]: 6, [second]: 4 }];
    }),
  );
}

const commit: Deed = byInTurn((seat, m, turn, state) => {
  const option = pick(optionsOf(turn, seat.team), m.a);
  if (option === undefined) return null;
  const dropped = optionsOf(turn, seat.team).filter((id) => id !== option).slice(0, m.b % 2);
  const alternatives = dropped.map((id) => ({ option: id, why: secretOf(seat.team, m.a) }));
  return { type: 'commitDecision', turn: turn.id, decision: { option, rationale: secretOf(seat.team, m.b), alternatives, forecasts: someForecasts(state, seat.team, m.b) } };
});

/** What the phase is for; now and then a decision out of its time. */
const fitting: Deed = (m, state, turn, scenario) => {
  if (state.phase === 'deliberate' || m.b % 12 === 0) return commit(m, state, turn, scenario);
  if (state.phase === 'brief') return straw(m, state, turn, scenario);
  if (state.phase === 'adjudicate' && turn?.published === null) return (pick([reading, override, add, advance], m.who) ?? advance)(m, state, turn, scenario);
  return m.a % 3 === 0 ? advance(m, state, turn, scenario) : say(m, state, turn, scenario);
};

const advance: Deed = (m, state, turn) => {
  if (state.stage === 'lobby') return [CONTROL, { type: 'startExercise' }];
  if (state.stage === 'ended') return m.a % 4 === 0 ? [CONTROL, { type: 'openRecord' }] : null;
  if (state.clock.pausedAt !== null) return [CONTROL, { type: 'resume' }];
  if (!turn) return null;
  if (state.phase === 'adjudicate' && turn.published === null) {
    const told = pick(state.game?.teams ?? [], m.a)?.id ?? '';
    return [CONTROL, { type: 'publishAdjudication', turn: turn.id, narrative: 'It happened.', teamNarratives: m.b % 2 ? { [told]: secretOf(told, m.b) } : {} }];
  }
  if (turn.published !== null && state.order.length === state.game?.form.turns) return [CONTROL, { type: 'endExercise' }];
  return [CONTROL, { type: 'openNext', from: { turn: turn.id, phase: state.phase } }];
};

const say = by((seat, m) => ({ type: 'say', text: secretOf(seat.team, m.a) }));
const cable = by((seat, m, state) => {
  const others = othersOf(state, seat.team);
  const to = m.a % 3 === 0 ? others : others.slice(m.a % others.length).slice(0, 1);
  return { type: 'sendCable', to, text: `⟦cable ${[seat.team, ...to].sort().join('+')}:${m.b}⟧` };
});
const ask = by((seat, m) => ({ type: 'askControl', text: `⟦rfi ${seat.team}:${m.b}⟧` }));
const answer: Deed = (m, state, turn) => {
  const rfi = pick([...(turn?.rfis ?? []), ...state.lobby.rfis].filter((asked) => asked.answer === null), m.a);
  return rfi ? [CONTROL, { type: 'answerRfi', rfi: rfi.id, answer: `Answer ${m.b}`, toAll: m.b % 3 === 0 }] : null;
};
const announce: Deed = (m, state) => [CONTROL, { type: 'announce', to: audienceFor(state, m.a), text: `Announcement ${m.b}` }];
const release: Deed = (m, _state, _turn, { injects }) => [CONTROL, { type: 'releaseInject', inject: pick(injects, m.a)?.id ?? '', ...(m.b % 2 ? { text: `Reworded ${m.b}` } : {}) }];
const improvise: Deed = (m, state) => [CONTROL, { type: 'improviseInject', kind: 'media', to: audienceFor(state, m.a), from: null, title: `Flash ${m.b}`, text: `News ${m.b}` }];
const straw = byInTurn((seat, m, turn) => ({ type: 'castStraw', turn: turn.id, option: m.b % 7 === 0 ? null : (pick(optionsOf(turn, seat.team), m.a) ?? null) }));
const pen = byInTurn((_seat, _m, turn) => ({ type: 'takePen', turn: turn.id }));
const dissent = byInTurn((seat, m, turn) => ({ type: 'recordDissent', turn: turn.id, option: null, text: secretOf(seat.team, m.a), anonymous: m.b % 2 === 0 }));
const open = byInTurn((seat, m, turn, state) => ({ type: 'openItem', turn: turn.id, item: pick(itemsSent(state, turn, seat.team), m.a) ?? 'brief' }));
const withdraw: Deed = (m, state, turn, scenario) => {
  const sealed = pick(seated(state).filter(({ team }) => turn?.submitted[team]), m.who);
  return sealed && turn && state.phase === 'deliberate' ? [sealed.id, { type: 'withdrawDecision', turn: turn.id }] : fitting(m, state, turn, scenario);
};
const give: Deed = (m, state) => {
  const seat = pick(seated(state), m.who);
  const holder = pick(seated(state).filter(({ id, team }) => team === seat?.team && id !== seat.id), m.a);
  return [CONTROL, { type: 'giveCommitRight', seat: seat?.id ?? CONTROL, insteadOf: m.b % 2 ? (holder?.id ?? null) : null }];
};
const arrive: Deed = (m, state, _turn, { teams }) => {
  const team = pick(teams, m.who);
  const seat: SeatId = `s_new${m.a % 50}`;
  const waiting = Object.values(state.seats).find(({ status }) => status === 'waiting');
  if (waiting && m.b % 2) return [CONTROL, { type: m.b % 4 === 1 ? 'admitSeat' : 'refuseSeat', seat: waiting.id }];
  return ['system', { type: 'playerArrives', seat, team: team?.id ?? '', role: pick(team?.roles ?? [], m.b)?.id ?? '' }];
};
const mirror: Deed = (m, state, _turn, { teams }) => {
  const doubles = pick(Object.values(state.seats).filter(({ kind }) => kind === 'mirror'), m.who);
  if (!doubles || m.b % 3 === 0) return ['system', { type: 'mirrorArrives', seat: `s_mirror${m.a % 20}`, team: pick(teams, m.who)?.id ?? '' }];
  return m.b % 3 === 1 ? [CONTROL, { type: doubles.status === 'seated' ? 'removeSeat' : 'admitSeat', seat: doubles.id }] : [doubles.id, { type: 'say', text: 'A mirror says nothing.' }];
};
const door: Deed = (m) => [CONTROL, { type: 'setDoor', door: pick(['open', 'approval', 'approval', 'locked'] as const, m.a) ?? 'open' }];
const go: Deed = (m, state, _turn, { teams }) => {
  const seat = pick(seated(state), m.who);
  const team = pick(teams, m.a);
  if (!seat) return null;
  if (m.b % 2) return [CONTROL, { type: 'removeSeat', seat: seat.id }];
  return [CONTROL, { type: 'moveSeat', seat: seat.id, to: `s_moved${m.a % 50}`, team: team?.id ?? '', role: pick(team?.roles ?? [], m.b)?.id ?? '' }];
};
const present = by(() => ({ type: 'confirmPresence' }));
const pauseOrResume: Deed = (_m, state) => [CONTROL, { type: state.clock.pausedAt === null ? 'pause' : 'resume' }];
const adjust: Deed = (m, state) => [CONTROL, { type: 'adjustClock', deltaMs: (m.a % 7) * 60_000 - 120_000, team: m.b % 2 ? null : (pick(state.game?.teams ?? [], m.b)?.id ?? null) }];
const expire: Deed = (_m, _state, turn) => ['system', { type: 'expirePhase', turn: turn?.id ?? 'none', phase: 'deliberate' }];
const reading: Deed = (m, _state, turn) => [CONTROL, { type: 'chooseReading', turn: turn?.id ?? 'none', reading: pick(['default', 'paper', 'rival'] as const, m.a) ?? 'default' }];
const override: Deed = (m, _state, turn) => [CONTROL, { type: 'overrideEffect', turn: turn?.id ?? 'none', row: `r${(m.a % 5) + 1}`, change: m.b % 5 === 0 ? null : (m.b % 9) - 4, why: `Why ${m.b}` }];
const add: Deed = (m, _state, turn, { indicators }) => [CONTROL, { type: 'addEffect', turn: turn?.id ?? 'none', indicator: pick(indicators, m.a)?.id ?? '', change: (m.b % 9) - 4, why: `Why ${m.b}` }];
const settle: Deed = (m, _state, _turn, { injects }) => {
  const inject = pick(injects, m.a)?.id ?? '';
  const why = m.b % 2 ? `Why ${m.b}` : undefined;
  if (m.b % 3 === 0) return [CONTROL, { type: 'scheduleInject', inject, phase: pick(['brief', 'deliberate', 'reveal'] as const, m.b) ?? 'deliberate', minute: m.b % 3, why }];
  return [CONTROL, { type: m.b % 3 === 1 ? 'holdInject' : 'skipInject', inject, why }];
};
const scheduled: Deed = (_m, state) => {
  const next = nextScheduled(state);
  return next ? ['system', { type: 'releaseScheduled', inject: next.inject }] : null;
};
const nudge: Deed = (m, state) => [CONTROL, { type: 'nudge', seat: pick(seated(state), m.who)?.id ?? CONTROL }];
const actFor: Deed = (m, state, turn) => {
  const seat = pick(seated(state), m.who);
  if (!seat || !turn) return null;
  const command = m.b % 2 ? ({ type: 'say', text: secretOf(seat.team, m.a) } as const) : ({ type: 'castStraw', turn: turn.id, option: pick(optionsOf(turn, seat.team), m.a) ?? null } as const);
  return [CONTROL, { type: 'actFor', seat: seat.id, command }];
};
const slip: Deed = (m, state, turn) => {
  const seat = pick(seated(state), m.who);
  const option = seat && turn && pick(optionsOf(turn, seat.team), m.a);
  if (!seat || !turn || option === undefined) return null;
  const decision = { option, rationale: secretOf(seat.team, m.b), alternatives: [], forecasts: someForecasts(state, seat.team, m.b) };
  return [CONTROL, { type: 'enterSlip', turn: turn.id, team: seat.team, seat: m.b % 2 ? seat.id : null, witness: CONTROL, decision }];
};
const correct: Deed = (m, state, _turn, { indicators }) => {
  const turn = Object.values(state.turns).findLast(({ published }) => published !== null);
  if (m.b % 2) return [CONTROL, { type: 'correctIndicator', indicator: pick(indicators, m.a)?.id ?? '', value: m.b % 11, why: `Why ${m.b}` }];
  const team = m.b % 4 ? null : (pick(state.game?.teams ?? [], m.a)?.id ?? null);
  return [CONTROL, { type: 'correctNarrative', turn: turn?.id ?? 'none', team, text: team === null ? `Rather ${m.b}` : secretOf(team, m.b), why: `Why ${m.b}` }];
};
const end: Deed = (m, state, turn, scenario) => (m.a % 12 === 0 ? [CONTROL, { type: 'endExercise' }] : advance(m, state, turn, scenario));

/** What may be tried, each as often as it stands here. */
const DEEDS: Deed[] = [
  ...Array.from({ length: 6 }, () => advance),
  ...Array.from({ length: 16 }, () => fitting),
  ...[say, say, say, say, cable, cable, cable, cable, ask, ask, ask, answer, answer, announce, release, release, improvise, improvise],
  ...[straw, straw, straw, straw, pen, pen, dissent, dissent, open, open, open, open, withdraw, withdraw, give, arrive, arrive, arrive, door, go],
  ...[withdraw, withdraw, present, pauseOrResume, adjust, expire, expire, reading, override, override, add, end],
  ...[mirror, settle, settle, settle, scheduled, scheduled, nudge, nudge, actFor, actFor, slip, correct, correct],
];

function draftsFor(state: GameState, m: Move): Record<TeamId, DecisionDraft> {
  const turn = state.turns[state.order.at(-1) ?? ''];
  const teams = turn ? (state.game?.teams ?? []) : [];
  return Object.fromEntries(
    teams.map(({ id }, index) => {
      const option = turn && (m.a >> index) % 3 > 0 ? (pick(optionsOf(turn, id), m.b + index) ?? null) : null;
      return [id, { option, rationale: secretOf(id, m.a + index), alternatives: [], forecasts: someForecasts(state, id, m.b) }];
    }),
  );
}
