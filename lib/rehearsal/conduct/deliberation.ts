import { mayCommit } from '../../game/authority';
import { lastEnd } from '../../game/clock';
import { get } from '../../game/table';
import { command, type Deed } from '../deed';
import { people, personCommits, players } from '../table-mates';
import { goOn, type InATurn } from './at-the-desk';

/** Seconds after which a scripted team that has not sealed is nudged; then somebody else may commit; then the clock is cut short. */
const NUDGE = 70;
const HELP = 85;
const SHORTEN = 100;
/** So many seconds a clock cut short still has. */
const LEFT = 10;
/** So long a person has after the time is up, in seconds; a script has less. */
const PERSONS_OVERTIME = 180;
const OVERTIME = 12;
const WITHOUT_CLOCK = 600;

/**
 * Reveals when every team has sealed. It waits for people until long after their time is up, but not for
 * scripts: these are nudged, helped, and in the end the clock is cut short.
 */
export function deliberation(desk: InATurn): Deed | null {
  const { view, turn, opened, lastAt, pace } = desk;
  if (view.phase !== 'deliberate') return null;
  const teams = (view.game?.teams ?? []).map(({ id }) => id);
  const open = teams.filter((team) => players(view, team).length > 0 && !get(turn.submitted, team));
  if (open.length === 0) {
    const sealed = Math.max(opened, ...Object.values(turn.seals).map(({ at }) => at));
    return goOn(desk, sealed, { people: 6, alone: 4 });
  }
  const end = lastEnd(view.clock) ?? opened + WITHOUT_CLOCK * pace;
  const late = open.flatMap((team) => nudgeOf(desk, team, personCommits(view, team) ? end : opened + NUDGE * pace) ?? helpOf(desk, team) ?? []);
  const waitsForPeople = open.some((team) => people(view, team).length > 0);
  const over = end + (waitsForPeople ? PERSONS_OVERTIME : OVERTIME) * pace;
  const deeds = [...late, ...(waitsForPeople ? [] : shorten(desk, end)), goOn(desk, over, { people: 0, alone: 0 })];
  const next = deeds.reduce((a, b) => (b.at < a.at ? b : a));
  return { ...next, at: Math.max(next.at, lastAt) };
}

/** Asks those who may commit for a sign of life, once each. */
function nudgeOf({ view, opened }: InATurn, team: string, at: number): Deed | null {
  const unmoved = players(view, team).find(({ id }) => mayCommit(view, id) && (get(view.nudges, id) ?? 0) <= opened);
  return unmoved ? command(at, { type: 'nudge', seat: unmoved.id }) : null;
}

/** Lets another scripted player commit, one who has voted and so is there. */
function helpOf({ view, turn, opened, pace }: InATurn, team: string): Deed | null {
  if (personCommits(view, team) || players(view, team).some(({ commits }) => commits)) return null;
  const there = players(view, team).find(({ id, scripted }) => scripted && !mayCommit(view, id) && get(turn.straws, team)?.[id] !== undefined);
  return there ? command(opened + HELP * pace, { type: 'giveCommitRight', seat: there.id, insteadOf: null }) : null;
}

/** Takes time off the clock when only scripts are waited for. */
function shorten({ view, turn, opened, now, pace }: InATurn, end: number): Deed[] {
  const at = opened + SHORTEN * pace;
  const short = Math.max(at, now) + LEFT * pace;
  if (view.clock.endsAt === null || end <= short + pace) return [];
  return [command(at, { type: 'adjustClock', deltaMs: Math.round(short - end), team: null, seen: { turn: turn.id, phase: 'deliberate', bends: view.clock.bends.length } })];
}
