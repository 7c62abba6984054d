import { RETRY_MS } from '../../lib/client/connection';
import type { Answer, CommandDone, CommandRequest } from '../../lib/contract';
import type { WireCommand } from '../../lib/game/commands';
import type { GameId } from '../../lib/game/ids';
import { ChaosLine, type Way } from './line';
import { isUnknown, type Operation, type Outcome, type Saving } from './operation';
import { pause } from './pause';
import type { Wish } from './workload';

/** A seat may ask for sixty things a minute and twenty more in haste; clients stay below, as no hand is quicker. */
const MOST_A_MINUTE = 70;
/** Of those whom no answer reaches, so many ask no more: what became of it, only the record can say. */
const GIVES_UP = 0.3;

/** One person at the table: does one thing after the other, repeats it under the same id until it is answered, or gives it up, and notes all of it. */
export class Client {
  readonly line: ChaosLine;
  readonly operations: Operation[] = [];
  readonly savings: Saving[] = [];
  /** How often it was told that nothing can be written now. */
  putOff = 0;
  private busy = false;
  private over = false;
  private sentAt: number[] = [];

  constructor(
    readonly game: GameId,
    readonly way: Way,
    /** What this person wants next; null: nothing now. */
    private readonly wishes: (client: Client) => Wish | null,
    private readonly chance: () => number,
    /** Milliseconds between two things done, at most. */
    private readonly haste: number,
  ) {
    this.line = new ChaosLine(way);
  }

  /** Nothing is under way. */
  get rests(): boolean {
    return !this.busy;
  }

  /** Does things while `goesOn` says so; what is under way is brought to its end after that. */
  async work(goesOn: () => boolean): Promise<void> {
    while (!this.over) {
      await pause(this.chance() * this.haste);
      if (!goesOn() || this.over || (!this.line.live && this.line.comings === 0) || !this.hasBreath()) continue;
      const wish = this.wishes(this);
      if (!wish) continue;
      this.busy = true;
      await (wish.kind === 'command' ? this.give(wish.id, wish.command) : this.save(wish.text));
      this.busy = false;
    }
  }

  /** Sends a command's frame once more, beside whatever is under way; null: no answer came. */
  repeat(request: CommandRequest): Promise<Answer<CommandDone> | null> {
    this.sentAt.push(performance.now());
    return this.line.ask('command', request);
  }

  /** The server counts anew after a restart, and so does the client. */
  takeBreath(): void {
    this.sentAt = [];
  }

  leave(): void {
    this.over = true;
    this.line.close();
  }

  private async give(id: string, command: WireCommand): Promise<void> {
    const operation: Operation = { game: this.game, seat: this.way.seat, id, command, invokedAt: Date.now(), tries: 0, outcome: null };
    this.operations.push(operation);
    const answer = await this.untilAnswered<CommandDone>(() => {
      operation.tries += 1;
      return this.line.ask('command', { id, command });
    });
    operation.outcome = outcomeOf(answer);
  }

  private async save(text: string): Promise<void> {
    const saving: Saving = { seat: this.way.seat, key: 'own:chaos', text, outcome: null };
    this.savings.push(saving);
    saving.outcome = outcomeOf(await this.untilAnswered(() => this.line.ask('saveDraft', { key: saving.key, content: { text } }))).kind;
  }

  /** null: given up. */
  private async untilAnswered<T>(send: () => Promise<Answer<T> | null>): Promise<Answer<T> | null> {
    const patient = this.chance() >= GIVES_UP;
    while (!this.over) {
      if (!this.line.live) {
        await pause(20);
        continue;
      }
      this.sentAt.push(performance.now());
      const answer = await send();
      if (isUnknown(answer)) {
        if (answer !== null) this.putOff += 1;
        if (!patient) return null;
        // No answer at all: as soon as the line is back. "Not now": a little later.
        if (answer !== null) await pause(RETRY_MS * this.chance());
      } else if (!answer.ok && answer.error.code === 'too-many') {
        await pause(Number(answer.error.about.seconds ?? 1) * 1_000);
      } else {
        return answer;
      }
    }
    return null;
  }

  private hasBreath(): boolean {
    const minuteAgo = performance.now() - 60_000;
    this.sentAt = this.sentAt.filter((at) => at > minuteAgo);
    return this.sentAt.length < MOST_A_MINUTE;
  }
}

function outcomeOf(answer: Answer<unknown> | null): Outcome {
  if (answer === null) return { kind: 'info' };
  return answer.ok ? { kind: 'ok', value: answer.value as CommandDone } : { kind: 'fail', code: answer.error.code };
}
