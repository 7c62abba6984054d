import type { SeatId, TeamId } from '../../../game/ids';
import { exposureOf, type Exposure } from '../../exposure';
import { ofType } from '../../select';
import { seatName, type Material, type Voice } from '../material';
import { secondsSinceStart } from './clock';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

interface Sent {
  team: TeamId;
  item: Exposure;
  /** null: there was nothing to open. */
  seat: SeatId | null;
}

/** One row for each thing a team was sent and each of its seats: whether and when that seat opened it. */
export function exposureSheet(material: Material, { say, stamp }: Voice): Sheet {
  const { facts, game } = material;
  const since = secondsSinceStart(facts);
  const numbers = new Map(ofType(facts, 'TurnOpened').map(({ data }) => [data.turn, data.number]));
  const openedAt = ({ item, seat }: Sent): number | null => item.openedBy.find((opened) => opened.seat === seat)?.at ?? null;
  const rows = game.teams.flatMap(({ id: team }): Sent[] => {
    const seats = ofType(facts, 'SeatAdmitted').flatMap(({ data }) => (data.kind === 'player' && data.team === team ? [data.seat] : []));
    return exposureOf(facts, team, null).flatMap((item): Sent[] => (item.key === null || seats.length === 0 ? [{ team, item, seat: null }] : seats.map((seat) => ({ team, item, seat }))));
  });
  return sheetOf<Sent>('exposure', [
    ['position', ({ item }) => item.position],
    ['turn', ({ item }) => (item.turn === null ? null : (numbers.get(item.turn) ?? null))],
    ['team', ({ team }) => team],
    ['kind', ({ item }) => item.kind],
    ['title', ({ item }) => item.title],
    ['from', ({ item }) => item.from],
    ['sentAt', ({ item }) => stamp(item.sentAt)],
    ['sentSince', ({ item }) => since(item.sentAt)],
    ['seat', ({ seat }) => (seat === null ? null : seatName(seat, material, say))],
    ['opened', (sent) => (sent.seat === null ? null : openedAt(sent) === null ? 0 : 1)],
    ['openedSince', (sent) => since(openedAt(sent))],
  ], rows, say);
}
