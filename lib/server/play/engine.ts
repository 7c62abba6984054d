import type { Circumstances } from '../../game/circumstances';
import type { Command } from '../../game/commands';
import { decide } from '../../game/decide';
import type { Decided } from '../../game/decided';
import type { GameEvent } from '../../game/events';
import { evolve } from '../../game/evolve';
import type { SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';

/** The two functions that are the game. Tests put others in their place. */
export interface Engine {
  decide(command: Command, state: GameState, actor: SeatId | 'system', c: Circumstances): Decided;
  evolve(state: GameState, event: GameEvent): GameState;
}

export const engine: Engine = { decide, evolve };
