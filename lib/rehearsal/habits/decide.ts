import { mayCommit } from '../../game/authority';
import { lastEnd, timeIsUp, timeLeft } from '../../game/clock';
import { get } from '../../game/table';
import { begun, decision, isWhole } from '../deciding';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';
import { penHolder, personCommits, players } from '../table-mates';

/** How long it waits for the votes of its table, from the beginning of the deliberation, in seconds. */
const PATIENCE = 45;
/** The share of the time after which it decides without a person's vote. */
const PERSONS_SHARE = 0.6;
const WITHOUT_CLOCK_MS = 240_000;

/** Takes the pen, writes and seals, if that is its to do: never where a person may. */
export function decide(mind: Mind): Deed | null {
  const { view, turn, team, seat, now } = mind;
  if (view.phase !== 'deliberate' || get(turn.submitted, team) || timeIsUp(view, team, now)) return null;
  if (!mayCommit(view, seat) || personCommits(view, team)) return null;
  const pen = penHolder(view, turn.id, team);
  if (pen === null) return command(heardAt(mind), { type: 'takePen', turn: turn.id });
  if (pen === seat) return write(mind) ?? seal(mind);
  // Another one who may commit is at it; anybody else writes for this one.
  return mayCommit(view, pen) ? null : seal(mind);
}

/** First some words, then all of them; in between, a bad line may fall. */
function write(mind: Mind): Deed | null {
  const { turn, draft, manner, droppedIn } = mind;
  const wanted = decision(mind);
  if (!wanted) return null;
  const at = Math.max(heardAt(mind), mind.after(between(2, 5, mind.chance('write'))));
  if (draft === null || draft.option === null) return { at, kind: 'draft', turn: turn.id, content: begun(wanted) };
  if (manner.drops && droppedIn !== turn.id) return { at, kind: 'drop', turn: turn.id, back: at + between(6, 14, mind.chance('drop')) * mind.pace };
  return draft.rationale === wanted.rationale ? null : { at, kind: 'draft', turn: turn.id, content: wanted };
}

function seal(mind: Mind): Deed | null {
  const { view, turn, team, seat, draft } = mind;
  const theirs = penHolder(view, turn.id, team) !== seat && isWhole(draft);
  const decided = theirs ? draft : decision(mind);
  return decided && command(sealAt(mind), { type: 'commitDecision', turn: turn.id, decision: { ...decided, option: decided.option ?? '' } });
}

/** When it has heard its table, itself included: at once when all have voted, else when it has waited long enough. */
function heardAt(mind: Mind): number {
  const { view, turn, team, pace } = mind;
  const silent = players(view, team).filter(({ id }) => get(turn.straws, team)?.[id] === undefined);
  const soon = mind.after(between(3, 8, mind.chance('heard')));
  if (silent.length === 0) return soon;
  const opened = turn.phases.deliberate ?? 0;
  if (!silent.some(({ scripted }) => !scripted)) return Math.max(soon, opened + PATIENCE * pace);
  const end = lastEnd(view.clock);
  return Math.max(soon, end === null ? opened + WITHOUT_CLOCK_MS : opened + PERSONS_SHARE * (end - opened));
}

function sealAt(mind: Mind): number {
  const { view, turn, seat, manner, pace } = mind;
  const draw = mind.chance('seal');
  const ready = Math.max(heardAt(mind), mind.after(between(4, 10, draw)));
  const nudged = get(view.nudges, seat) ?? 0;
  if (nudged > (turn.phases.deliberate ?? 0)) return Math.max(ready, nudged + 2 * pace);
  if (manner.seals === 'when-ready') return ready;
  const left = timeLeft(view, mind.team, mind.now);
  if (left === null) return Math.max(ready, mind.after(90));
  const end = mind.now + left;
  const margin = view.game?.settings.onExpiry === 'lock' ? between(2, 8, draw) : between(-6, 8, draw);
  return Math.max(ready, end - margin * pace);
}
