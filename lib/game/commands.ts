import { z } from 'zod';
import { READINGS, injectKind } from './scenario/turn';
import { PHASES } from './phase';
import { settings } from './settings';

const seatId = z.templateLiteral(['s_', z.string().min(4).max(40)]);
const itemId = z.templateLiteral(['i_', z.string().min(4).max(40)]);
const word = z.string().min(1).max(64);
/** Free text: trimmed, not empty, counted in UTF-16 units. */
const text = (max: number) => z.string().trim().min(1).max(max);
/** A reason that may be left out. */
const why = text(1_000).optional();
/** How many changes of a thing the sender's page showed: with it, a colleague's that it did not show yet is no longer written over. */
const seen = z.number().int().min(0).optional();
const audience = z.union([z.literal('all'), z.array(word).min(1).max(12)]);

/** Longest texts that commands take, in characters. */
export const LIMITS = { talk: 2_000, cable: 4_000, question: 2_000, rationale: 4_000, why: 1_000, narrative: 8_000, title: 200 } as const;

/** A decision as a team writes it, draft or final. */
export const decisionContent = z.strictObject({
  option: word,
  rationale: text(LIMITS.rationale),
  alternatives: z.array(z.strictObject({ option: word, why: text(LIMITS.why) })).max(12).default([]),
  forecasts: z.record(word, z.record(word, z.number().int().min(0).max(10))).default({}),
});
export type DecisionContent = z.infer<typeof decisionContent>;

/** The program's own commands: they come from the server, never over the wire. */
const system = [
  z.strictObject({ type: z.literal('openGame'), title: text(LIMITS.title), form: word, scenarioHash: z.string(), settings }),
  /** Goes on with what was carried over of another game: in which phase, who is in Control, and where it comes from. */
  z.strictObject({ type: z.literal('forkGame'), phase: z.enum(PHASES), seat: seatId, from: z.strictObject({ title: text(LIMITS.title), head: z.string().min(1) }) }),
  z.strictObject({ type: z.literal('seatArrives'), seat: seatId, kind: z.enum(['control', 'observer', 'screen']), scripted: z.boolean().optional() }),
  z.strictObject({ type: z.literal('playerArrives'), seat: seatId, team: word, role: word, scripted: z.boolean().optional() }),
  z.strictObject({ type: z.literal('mirrorArrives'), seat: seatId, team: word }),
  z.strictObject({ type: z.literal('expirePhase'), turn: word, phase: z.enum(PHASES) }),
  z.strictObject({ type: z.literal('releaseScheduled'), inject: word }),
] as const;

/** What a player may ask for, himself or through Control. */
const playerActs = [
  z.strictObject({ type: z.literal('confirmPresence') }),
  z.strictObject({ type: z.literal('openItem'), turn: word, item: z.string().min(1).max(120) }),
  z.strictObject({ type: z.literal('say'), text: text(LIMITS.talk) }),
  z.strictObject({ type: z.literal('sendCable'), to: z.array(word).min(1).max(12), text: text(LIMITS.cable) }),
  z.strictObject({ type: z.literal('askControl'), text: text(LIMITS.question) }),
  z.strictObject({ type: z.literal('castStraw'), turn: word, option: word.nullable() }),
  z.strictObject({ type: z.literal('recordDissent'), turn: word, option: word.nullable().default(null), text: text(LIMITS.why), anonymous: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('commitDecision'), turn: word, decision: decisionContent }),
  z.strictObject({ type: z.literal('withdrawDecision'), turn: word }),
] as const;
const player = [...playerActs, z.strictObject({ type: z.literal('takePen'), turn: word })] as const;

/** What Control may ask for. */
const control = [
  z.strictObject({ type: z.literal('setDoor'), door: z.enum(['open', 'approval', 'locked']) }),
  z.strictObject({ type: z.literal('admitSeat'), seat: seatId }),
  z.strictObject({ type: z.literal('refuseSeat'), seat: seatId }),
  z.strictObject({ type: z.literal('removeSeat'), seat: seatId }),
  z.strictObject({ type: z.literal('moveSeat'), seat: seatId, to: seatId, team: word, role: word }),
  /** Lets a seat commit for its team: besides whoever may already, or in the place of one of them. */
  z.strictObject({ type: z.literal('giveCommitRight'), seat: seatId, insteadOf: seatId.nullable().default(null) }),
  z.strictObject({ type: z.literal('nudge'), seat: seatId }),
  /** Does in a player's place what that player may do; only the pen cannot be taken for somebody. */
  z.strictObject({ type: z.literal('actFor'), seat: seatId, command: z.discriminatedUnion('type', playerActs) }),
  /** A decision handed in on paper: who decided at the table, and which seat saw it. */
  z.strictObject({ type: z.literal('enterSlip'), turn: word, team: word, seat: seatId.nullable().default(null), witness: seatId, decision: decisionContent }),
  z.strictObject({ type: z.literal('startExercise') }),
  /** Opens the next phase, or the next turn's brief; names where the sender believes the game to be, so that a stale press is refused. */
  z.strictObject({ type: z.literal('openNext'), from: z.strictObject({ turn: word.nullable(), phase: z.enum(PHASES).nullable() }) }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  /** `seen` names the phase that the sender saw, and how often its clock had been changed (`Clock.bends`). */
  z.strictObject({
    type: z.literal('adjustClock'),
    deltaMs: z.number().int().min(-3_600_000).max(3_600_000),
    team: word.nullable().default(null),
    seen: z.strictObject({ turn: word, phase: z.enum(PHASES), bends: z.number().int().min(0) }).optional(),
  }),
  z.strictObject({ type: z.literal('announce'), to: audience, text: text(LIMITS.cable) }),
  z.strictObject({ type: z.literal('releaseInject'), inject: word, to: audience.optional(), text: text(LIMITS.cable).optional(), why, seen }),
  /** The clock releases it when the phase of a turn has run for so many minutes: of the current turn, or of one to come. */
  z.strictObject({ type: z.literal('scheduleInject'), inject: word, turn: word.optional(), phase: z.enum(['brief', 'deliberate', 'reveal']), minute: z.number().min(0).max(600), to: audience.optional(), text: text(LIMITS.cable).optional(), why, seen }),
  z.strictObject({ type: z.literal('holdInject'), inject: word, why, seen }),
  z.strictObject({ type: z.literal('skipInject'), inject: word, why, seen }),
  z.strictObject({ type: z.literal('improviseInject'), kind: injectKind, to: audience, from: text(LIMITS.title).nullable().default(null), title: text(LIMITS.title), text: text(LIMITS.cable), why }),
  z.strictObject({ type: z.literal('answerRfi'), rfi: itemId, answer: text(LIMITS.cable), toAll: z.boolean().default(false) }),
  z.strictObject({ type: z.literal('chooseReading'), turn: word, reading: z.enum(READINGS), seen }),
  z.strictObject({ type: z.literal('overrideEffect'), turn: word, row: word, change: z.number().int().min(-10).max(10).nullable(), why: text(LIMITS.why), seen }),
  z.strictObject({ type: z.literal('addEffect'), turn: word, indicator: word, change: z.number().int().min(-10).max(10), why: text(LIMITS.why) }),
  z.strictObject({ type: z.literal('publishAdjudication'), turn: word, narrative: text(LIMITS.narrative), teamNarratives: z.record(word, text(LIMITS.narrative)).default({}) }),
  z.strictObject({ type: z.literal('correctIndicator'), indicator: word, value: z.number().int().min(-1_000).max(1_000), why: text(LIMITS.why) }),
  z.strictObject({ type: z.literal('correctNarrative'), turn: word, team: word.nullable().default(null), text: text(LIMITS.narrative), why: text(LIMITS.why) }),
  z.strictObject({ type: z.literal('endExercise') }),
  z.strictObject({ type: z.literal('openRecord') }),
  /** Takes the texts at these positions of the record out of it, for good. */
  z.strictObject({ type: z.literal('withhold'), positions: z.array(z.number().int().min(1)).min(1).max(50), why: text(LIMITS.why) }),
] as const;

/** A command that may come over the wire. */
export const wireCommand = z.discriminatedUnion('type', [...control, ...player]);
export type WireCommand = z.infer<typeof wireCommand>;

/** Any command, the program's own included. */
export const command = z.discriminatedUnion('type', [...system, ...control, ...player]);
export type Command = z.infer<typeof command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const SYSTEM_COMMANDS = system.map((c) => c.shape.type.value);
export const CONTROL_COMMANDS = control.map((c) => c.shape.type.value);
export const PLAYER_COMMANDS = player.map((c) => c.shape.type.value);
