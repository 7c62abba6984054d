import type { GameKeeping, Keeping } from '../../contract';

export const DAY_MS = 24 * 3_600_000;

/** What a game's wishes come to in an installation. */
export function keptFor(wished: GameKeeping, usual: Keeping): Keeping {
  const days = (name: keyof Keeping) => (wished[name] === null ? usual[name] : wished[name] === 0 ? null : wished[name]);
  return { namesDays: days('namesDays'), recordsDays: days('recordsDays') };
}
