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
