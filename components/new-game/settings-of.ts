import type { GameKeeping } from '@/lib/contract';
import { type Phase, PHASES } from '@/lib/game/phase';

/** The minutes the form gives to phases; those left empty are left out. */
export function minutesOf(data: FormData): Partial<Record<Phase, number>> {
  return Object.fromEntries(
    PHASES.flatMap((phase) => {
      const value = Number(data.get(`minutes-${phase}`));
      return value > 0 ? [[phase, value] as const] : [];
    }),
  );
}

/** How long the game is to be kept, as the form has it. */
export function keepingOf(data: FormData): GameKeeping {
  const days = (name: string) => {
    const chosen = data.get(name);
    return chosen === null || chosen === '' ? null : Number(chosen);
  };
  return { namesDays: days('keep-names'), recordsDays: days('keep-records') };
}

/** A game's settings as the form has them; the route parses them. */
export function settingsOf(data: FormData): Record<string, unknown> {
  return {
    onExpiry: data.get('onExpiry'),
    missedDecision: data.get('missedDecision'),
    objectivesPerTeam: Number(data.get('objectivesPerTeam')),
    reading: data.get('reading'),
    minutes: minutesOf(data),
  };
}
