import type { GameId, TeamId, TurnId } from '../../game/ids';

/** A decision as an address names it: of this game, or of another. */
export interface DecisionName {
  game: GameId | null;
  turn: TurnId;
  team: TeamId;
}

/** `t2.tokyo`, or `g_….t2.tokyo` for another game. No id has a full stop in it. */
export function decisionName({ game, turn, team }: DecisionName): string {
  return [...(game === null ? [] : [game]), turn, team].join('.');
}

/** Reads such a name; null when it is none. */
export function readDecisionName(text: unknown): DecisionName | null {
  if (typeof text !== 'string') return null;
  const parts = text.split('.');
  const [team, turn, game] = parts.reverse();
  if (!team || !turn || parts.length > 3 || (game !== undefined && !game.startsWith('g_'))) return null;
  return { game: (game as GameId | undefined) ?? null, turn, team };
}
