import type { z } from 'zod';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import { countersAfter, number } from '@/lib/game/record';
import { evolve } from '@/lib/game/evolve';
import type { SeatId, TurnId } from '@/lib/game/ids';
import { planOf } from '@/lib/game/plan';
import type { RecordedEvent } from '@/lib/game/events';
import { viewOf } from '@/lib/game/project';
import { sees } from '@/lib/game/audience';
import type { PlannedTurn } from '@/lib/game/scenario/play';
import type { Seat } from '@/lib/game/seat';
import type { GameState } from '@/lib/game/state';
import type { Refusal } from '@/lib/game/refusal';
import type { Scenario } from '@/lib/game/scenario';
import type { settings } from '@/lib/game/settings';
import { cast, emptyPlaces } from '@/lib/rehearsal/casting';
import { chanceFrom } from '@/lib/rehearsal/chance';
import { whatControlDoes } from '@/lib/rehearsal/control';
import type { Act, Deed } from '@/lib/rehearsal/deed';
import type { Self } from '@/lib/rehearsal/mind';
import { whatToDo } from '@/lib/rehearsal/player';
import type { Temperament } from '@/lib/rehearsal/temperament';
import { aGame, CONTROL, type AGame } from './a-game';

interface Wishes {
  scenario: Scenario;
  form: string;
  seed: number;
  temperaments?: Temperament[];
  settings?: z.input<typeof settings>;
  pace?: number;
}

/** A rehearsal as it went, without server and clock. */
export interface ScriptedGame {
  game: AGame;
  cast: Self[];
  deeds: { seat: SeatId; act: Act }[];
  refusals: { seat: SeatId; act: Act; refusal: Refusal }[];
}

const MOST_DEEDS = 5_000;

/** Scripted players and a scripted Control play a whole game in the rules alone: whoever is due first goes first. */
export function playScripted({ scenario, form, seed, temperaments = [], settings = {}, pace = 1_000 }: Wishes): ScriptedGame {
  const game = aGame({ scenario, form, settings, seats: [] });
  game.dice = chanceFrom(seed);
  const parts = cast(emptyPlaces(game.state), temperaments, seed).map((part, index): Self => ({ ...part, seat: `s_bot${String(index).padStart(2, '0')}`, seed }));
  for (const { seat, team, role } of parts) game.do({ type: 'playerArrives', seat, team, role, scripted: true }, 'system');
  const bots = parts.map((self) => new Bot(self, game, pace));
  const desk = new Desk(game, planOf(scenario, form)?.turns ?? [], pace);
  const result: ScriptedGame = { game, cast: parts, deeds: [], refusals: [] };

  for (let n = 0; n < MOST_DEEDS; n += 1) {
    const due = [...bots, desk].filter(({ next }) => next !== null).reduce<Bot | Desk | null>((a, b) => (a === null || (b.next?.at ?? 0) < (a.next?.at ?? 0) ? b : a), null);
    const deed = due?.next;
    if (!due || !deed) return result;
    game.now = Math.max(game.now, Math.ceil(deed.at));
    due.lastAt = game.now;
    result.deeds.push({ seat: due.seat, act: deed });
    const before = game.record.length;
    const refusal = carryOut(due, deed, game);
    if (refusal) result.refusals.push({ seat: due.seat, act: deed, refusal });
    for (const one of bots) one.hear(game.record.slice(before), due);
    desk.think();
  }
  throw new Error(`a game of seed ${seed} does not end`);
}

class Bot {
  next: Deed | null = null;
  lastAt: number;
  awayUntil = 0;
  droppedIn: TurnId | null = null;
  draft: DecisionDraft | null = null;
  private view: GameState;

  constructor(readonly self: Self, private readonly game: AGame, private readonly pace: number) {
    this.lastAt = game.now;
    this.view = viewOf(this.player, game.record);
    this.think();
  }

  get seat(): SeatId {
    return this.self.seat;
  }
  private get player(): Seat {
    return { ...this.self, id: this.seat, kind: 'player' };
  }

  /** Takes in what its seat may know, and thinks again if that changed anything for it. */
  hear(events: readonly RecordedEvent[], by: Bot | Desk): void {
    const mine = events.filter(({ audience }) => sees(this.player, audience));
    this.view = mine.reduce(evolve, this.view);
    const draft = this.game.drafts[this.self.team] ?? null;
    const changed = mine.length > 0 || draft !== this.draft || by === this;
    this.draft = draft;
    if (changed) this.think();
  }

  private think(): void {
    const { view, draft, droppedIn, lastAt, pace } = this;
    const deed = whatToDo(this.self, { view, draft, droppedIn, lastAt, now: this.game.now, pace });
    this.next = deed && { ...deed, at: Math.max(deed.at, this.awayUntil) };
  }
}

class Desk {
  next: Deed | null = null;
  readonly seat = CONTROL;
  lastAt: number;

  constructor(private readonly game: AGame, private readonly plan: readonly PlannedTurn[], private readonly pace: number) {
    this.lastAt = game.now;
    this.think();
  }

  think(): void {
    const { plan, lastAt, pace, game, seat } = this;
    this.next = whatControlDoes({ seat, view: game.state, plan, lastAt, now: game.now, pace });
  }
}

function carryOut(by: Bot | Desk, deed: Deed, game: AGame): Refusal | null {
  if (deed.kind === 'drop' && by instanceof Bot) Object.assign(by, { awayUntil: deed.back, droppedIn: deed.turn });
  if (deed.kind === 'draft' && by instanceof Bot) game.drafts = { ...game.drafts, [by.self.team]: deed.content };
  if (deed.kind !== 'command') return null;
  const decided = game.ask(deed.command, by.seat);
  if (!decided.ok) return decided.refusal;
  const events = number(decided.events, countersAfter(game.record), game.record.length, game.now);
  game.record.push(...events);
  game.state = events.reduce(evolve, game.state);
  if (events.some(({ type }) => type === 'TurnOpened')) game.drafts = {};
  return null;
}
