import { PHASES } from '@/lib/game/phase';
import type { Scenario } from '@/lib/game/scenario';
import { READINGS } from '@/lib/game/scenario/reading';
import type { PreflightRequest } from '@/lib/preflight/preflight';

/** What was filled in wrongly. */
export type Wrong = 'readings' | 'games' | 'minutes';

const MOST_GAMES = 100_000;
/** One seed for all, so that two facilitators who ask alike read alike. */
const SEED = 1;

/** What a filled-in form asks for. */
export function askedIn(data: FormData, scenario: Scenario): { ok: true; ask: PreflightRequest } | { ok: false; wrong: Wrong } {
  const games = Number(data.get('games'));
  if (!Number.isInteger(games) || games < 1 || games > MOST_GAMES) return { ok: false, wrong: 'games' };
  const chosen = data.getAll('reading');
  const readings = READINGS.filter((reading) => chosen.includes(reading));
  if (readings.length === 0) return { ok: false, wrong: 'readings' };
  const written = ['total', ...PHASES].map((name) => [name, String(data.get(name) ?? '').trim().replace(',', '.')] as const).filter(([, text]) => text !== '');
  if (written.some(([, text]) => !(Number(text) > 0))) return { ok: false, wrong: 'minutes' };
  return { ok: true, ask: { scenario, form: String(data.get('form')), games, readings, seed: SEED, minutes: Object.fromEntries(written.map(([name, text]) => [name, Number(text)])) } };
}
