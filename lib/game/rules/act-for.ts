import type { Circumstances } from '../circumstances';
import type { CommandOf } from '../commands';
import { refused, type Decided } from '../decided';
import type { PlayerCommandType } from '../player-command';
import { PLAYER_RULES } from '../player-rules';
import type { ControlRule, Player, PlayerRule } from '../rule';
import { seatedPlayer } from '../seating';
import type { GameState } from '../state';
import { currentTurnId } from '../whereabouts';

/**
 * Control does in a player's place what that player may do, and the team is told that it was Control.
 * A dissent without a name cannot be entered so: the telling would name it.
 */
export const actFor: ControlRule<'actFor'> = ({ seat, command }, state, by, c) =>
  seatedPlayer(state, seat, (player) => {
    if (command.type === 'recordDissent' && command.anonymous) return refused('not-yours-to-do', { needs: 'player_self' });
    const done = perform(command.type, command, state, player, c);
    if (!done.ok || done.events.length === 0) return done;
    const { team } = player;
    return { ok: true, events: [{ audience: `team:${team}`, type: 'ActedFor', data: { turn: currentTurnId(state), team, seat, what: command.type, by } }, ...done.events] };
  });

function perform<T extends PlayerCommandType>(type: T, command: CommandOf<T>, state: GameState, player: Player, c: Circumstances): Decided {
  const rule: PlayerRule<T> = PLAYER_RULES[type];
  return rule(command, state, player, c);
}
