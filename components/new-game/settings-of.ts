import { PHASES } from '@/lib/game/phase';

/** A game's settings as the form has them; the route parses them. Phases left empty are left out. */
export function settingsOf(data: FormData): Record<string, unknown> {
  const minutes = PHASES.flatMap((phase) => {
    const value = Number(data.get(`minutes-${phase}`));
    return value > 0 ? [[phase, value] as const] : [];
  });
  return {
    onExpiry: data.get('onExpiry'),
    missedDecision: data.get('missedDecision'),
    objectivesPerTeam: Number(data.get('objectivesPerTeam')),
    reading: data.get('reading'),
    minutes: Object.fromEntries(minutes),
  };
}
