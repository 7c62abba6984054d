import type { Answer, CommandDone, DraftKey } from '../../lib/contract';
import type { WireCommand } from '../../lib/game/commands';
import type { GameId, SeatId } from '../../lib/game/ids';

/**
 * One thing that a client asked for. `invoke` becomes `ok` (it counted), `fail` (it was refused, and did not count)
 * or `info`: no answer came and the client gave up, so that it may have counted or not.
 */
export interface Operation {
  game: GameId;
  seat: SeatId;
  /** The command's id: each try sends the same. */
  id: string;
  command: WireCommand;
  /** Milliseconds since 1970, by the clients' clock. */
  invokedAt: number;
  /** How often it was sent. */
  tries: number;
  outcome: Outcome | null;
}

export type Outcome = { kind: 'ok'; value: CommandDone } | { kind: 'fail'; code: string } | { kind: 'info' };

/** A text that a client had kept: a register, of which what is read must be what was written last. */
export interface Saving {
  seat: SeatId;
  key: DraftKey;
  text: string;
  outcome: Outcome['kind'] | null;
}

/** Whether an answer says nothing of what was done: the store may have written it all the same. */
export function isUnknown(answer: Answer<unknown> | null): answer is null | { ok: false; error: { code: 'unavailable'; about: Record<string, string | number> } } {
  return answer === null || (!answer.ok && answer.error.code === 'unavailable');
}
