import type { Circumstances } from './circumstances';
import type { CommandOf, CommandType } from './commands';
import type { Decided } from './decided';
import type { RoleId, SeatId, TeamId } from './ids';
import type { GameState } from './state';

/** A seated player, as a rule meets it. */
export interface Player {
  id: SeatId;
  team: TeamId;
  role: RoleId;
}

/** A rule for a command of the program itself. */
export type SystemRule<T extends CommandType> = (command: CommandOf<T>, state: GameState, c: Circumstances) => Decided;
/** A rule for a command of Control; the seat is seated and is Control's. */
export type ControlRule<T extends CommandType> = (command: CommandOf<T>, state: GameState, seat: SeatId, c: Circumstances) => Decided;
/** A rule for a command of a player; the player is seated. */
export type PlayerRule<T extends CommandType> = (command: CommandOf<T>, state: GameState, player: Player, c: Circumstances) => Decided;
