import type { Answer } from '../../contract';
import type { SeatId, TurnId } from '../../game/ids';
import type { GameState } from '../../game/state';
import { currentTurnId } from '../../game/whereabouts';
import type { Act, Deed } from '../../rehearsal/deed';
import { ScriptedLine, type Hearing } from './scripted-line';

/** A timer cannot wait longer; it looks again when it wakes. */
const LONGEST_WAIT = 2 ** 31 - 1;
/** The same thing is asked so often where it is refused; then it waits until the phase has changed. */
const MOST_TRIES = 3;
const AGAIN_MS = 2_000;
const STIR_MS = 60_000;

/** How an actor stands when it thinks. */
export interface Standpoint {
  line: ScriptedLine;
  view: GameState;
  droppedIn: TurnId | null;
  lastAt: number;
  now: number;
}

export interface Script {
  /** What to do next, and when. */
  think(standpoint: Standpoint): Deed | null;
  /** Whether somebody seems to sit there. */
  stirs: boolean;
}

interface Wishes {
  origin: string;
  seat: SeatId;
  token: string;
  script: Script;
  hearing: Hearing;
  /** The house's. */
  clock(): number;
}

/** One scripted seat, playing: it thinks whenever what it knows has changed, and does what is next when its time has come. */
export class Actor {
  readonly line: ScriptedLine;
  /** How often the game or the line did not do as it asked. */
  refused = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly stirring: NodeJS.Timeout | undefined;
  private busy = false;
  private away = false;
  private lastAt: number;
  private droppedIn: TurnId | null = null;
  private readonly tries = new Map<string, number>();
  private readonly script: Script;
  private readonly clock: () => number;

  constructor({ origin, seat, token, script, hearing, clock }: Wishes) {
    this.script = script;
    this.clock = clock;
    this.lastAt = clock();
    this.line = new ScriptedLine(origin, seat, token, {
      changed: () => {
        hearing.changed();
        this.consider();
      },
      dismissed: (why) => {
        this.leave();
        hearing.dismissed(why);
      },
    });
    if (script.stirs) this.stirring = setInterval(() => this.line.stir(), STIR_MS).unref();
  }

  leave(): void {
    this.away = true;
    clearTimeout(this.timer);
    clearInterval(this.stirring);
    this.line.close();
  }

  private consider(): void {
    clearTimeout(this.timer);
    if (this.busy || this.away || !this.line.live) return;
    const { line, droppedIn, lastAt } = this;
    const now = this.clock();
    const deed = this.script.think({ line, view: line.state, droppedIn, lastAt, now });
    if (!deed || (this.tries.get(this.nameOf(deed)) ?? 0) >= MOST_TRIES) return;
    const wait = Math.min(Math.max(0, deed.at - now), LONGEST_WAIT);
    this.timer = setTimeout(() => void this.carryOut(deed), wait).unref();
  }

  private async carryOut(deed: Deed): Promise<void> {
    if (deed.at > this.clock() + 1) return this.consider();
    this.busy = true;
    const pause = await this.perform(deed);
    this.lastAt = this.clock();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause).unref());
    this.busy = false;
    this.consider();
  }

  /** Milliseconds until it makes sense to do anything again. */
  private async perform(deed: Deed): Promise<number> {
    switch (deed.kind) {
      case 'command':
        return this.settle(deed, await this.line.give(deed.command));
      case 'draft':
        return this.settle(deed, await this.line.keep(`decision:${deed.turn}`, deed.content));
      case 'drop':
        this.droppedIn = deed.turn;
        this.line.hangUp();
        setTimeout(() => this.away || this.line.comeBack(), Math.max(0, deed.back - this.clock())).unref();
        return 0;
    }
  }

  private settle(deed: Deed, answer: Answer<unknown> | null): number {
    if (answer === null) return AGAIN_MS;
    if (answer.ok) return 0;
    const { code, about } = answer.error;
    if (code === 'too-many') return Number(about.seconds ?? 1) * 1_000;
    if (code === 'unavailable') return AGAIN_MS;
    this.refused += 1;
    const name = this.nameOf(deed);
    this.tries.set(name, (this.tries.get(name) ?? 0) + 1);
    return 0;
  }

  private nameOf({ at: _, ...act }: Deed & Act): string {
    const { state } = this.line;
    return `${currentTurnId(state) ?? ''} ${state.phase ?? ''} ${state.stage} ${JSON.stringify(act)}`;
  }
}
