import { randomInt } from 'node:crypto';
import type { SeatId } from '../../game/ids';
import { settings } from '../../game/settings';
import type { Form } from '../../game/scenario';
import type { Facilitator, House, ScenarioCard } from '../house';

/** Where a newcomer sits who plays alone, if the shelf has it. */
const FIRST = { scenario: 'plan-b', team: 'tokyo' };
const LONGEST_NAME = 40;

/** A seat at the head of a team, in the shortest form of a scenario. */
export interface FirstChair {
  card: ScenarioCard;
  form: Form;
  team: { id: string; name: string };
  role: { id: string; office: string };
}

/** The seat that is kept for somebody who plays alone; null: the shelf is empty. */
export async function firstChair({ scenarios }: Pick<House, 'scenarios'>): Promise<FirstChair | null> {
  const found = (await scenarios.bySlug(FIRST.scenario)) ?? (await scenarios.bySlug((await scenarios.shelf())[0]?.slug ?? ''));
  if (!found) return null;
  const { card, scenario } = found;
  const form = [...scenario.forms].sort((a, b) => a.turns.length - b.turns.length)[0];
  const team = scenario.teams.find(({ id }) => id === FIRST.team) ?? scenario.teams[0];
  const role = team?.roles.find(({ commits }) => commits) ?? team?.roles[0];
  return form && team && role ? { card, form, team, role } : null;
}

interface Wishes {
  who: Facilitator;
  title: string;
  /** From where they ask. */
  address: string;
}

/**
 * Makes a game for somebody to play alone: they sit in the first chair, by the same way as any player, and the
 * program takes all other seats and runs it.
 */
export async function playAlone(house: Pick<House, 'scenarios' | 'games' | 'identity' | 'rehearsals'>, { who, title, address }: Wishes): Promise<{ ok: true; seat: SeatId; token: string } | { ok: false; code: string }> {
  const chair = await firstChair(house);
  if (!chair) return { ok: false, code: 'unknown-scenario' };
  const { card, form, team, role } = chair;
  const { id, joinCode: code } = await house.games.create({ title, scenarioHash: card.hash, form: form.id, settings: settings.parse({}), cohort: '', facilitator: who.id });
  const name = [...who.name].slice(0, LONGEST_NAME).join('');
  const joined = await house.identity.join({ code, name, team: team.id, role: role.id, address });
  if (!joined.ok) return joined;
  const filled = await house.rehearsals.fill(id, { temperaments: [], pace: 'normal', seed: randomInt(1, 10_000), control: true });
  return filled.ok ? joined : filled;
}
