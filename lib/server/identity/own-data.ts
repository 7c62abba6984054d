import { sees } from '../../game/audience';
import type { RecordedEvent } from '../../game/events';
import type { GameId, SeatId } from '../../game/ids';
import { told } from '../../game/project';
import type { Seat } from '../../game/seat';
import type { GameState } from '../../game/state';
import { ANNOTATION_KINDS } from '../../review/annotations/annotation';
import type { AnnotationRows } from '../annotations/rows.prisma';
import type { Drafts, OwnData, Play } from '../house';
import { standing } from '../standing';
import type { Holders } from './holders.prisma';
import { seatsOfPerson } from './seats-of-person';

interface Sources {
  play: Pick<Play, 'state' | 'record'>;
  drafts: Pick<Drafts, 'of'>;
  holders: Pick<Holders, 'of'>;
  annotations: Pick<AnnotationRows, 'ofGame'>;
}

/** Gathers what is kept about the person of a seat; null: nobody plays there. */
export async function ownData(game: GameId, seat: SeatId, { play, drafts, holders, annotations }: Sources): Promise<OwnData | null> {
  const state = await play.state(game);
  if (!state || state.seats[seat]?.kind !== 'player') return null;
  const theirs = seatsOfPerson(state, seat);
  const sights = theirs.flatMap((id) => sightOf(state, id));
  const owners = [...theirs.map((id) => `seat:${id}`), ...new Set(sights.flatMap((sight) => ('team' in sight ? [`team:${sight.team}`] : [])))];
  const [record, written, added, names] = await Promise.all([play.record(game), drafts.of(game, owners), annotations.ofGame(game, ANNOTATION_KINDS), Promise.all(theirs.map((id) => holders.of(id)))]);
  return {
    game,
    seats: theirs.map((id, at) => ({ seat: id, team: state.seats[id]?.team ?? null, role: state.seats[id]?.role ?? null, name: names[at]?.name ?? '' })),
    record: record.filter((fact) => isOf(fact, theirs) && sights.some((sight) => sees(sight, fact.audience))).map(told),
    drafts: written.filter(({ by }) => theirs.includes(by)).map(({ key, savedAt, content }) => ({ key, savedAt, content })),
    added: added.filter(({ author }) => theirs.includes(author as SeatId)).map(({ id, kind, anchor, content, createdAt, withdrawnAt }) => ({ id, kind, about: JSON.parse(anchor) as unknown, says: JSON.parse(content) as unknown, at: createdAt, takenBackAt: withdrawnAt })),
  };
}

/** What may be known from a seat, also from one that was left: as long as somebody waited there, what all know. */
function sightOf(state: GameState, id: SeatId): Seat[] {
  const now = standing(state, id);
  if (now) return [now.sight];
  const left = state.seats[id];
  return left?.status === 'removed' && left.team !== null && left.role !== null ? [{ id, kind: 'player', team: left.team, role: left.role }] : [];
}

/** Whether a fact names one of these seats, or is for one of them alone. */
function isOf({ audience, data }: RecordedEvent, seats: readonly SeatId[]): boolean {
  const names = (value: unknown): boolean => {
    if (typeof value === 'string') return seats.includes(value as SeatId);
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(value).some(([key, child]) => seats.includes(key as SeatId) || names(child));
  };
  return seats.some((seat) => audience === `seat:${seat}`) || names(data);
}
