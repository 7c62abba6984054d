import type { SeatId, TurnId } from '../../../game/ids';
import { settlementOf, type SettledRow } from '../../adjudication';
import { decidedBy, type Decider } from '../../outcomes/decided-by';
import { outcomesOf, type CorrectionLine } from '../../outcomes/outcomes';
import { ofType } from '../../select';
import { indicatorName, seatName, type Material, type Say } from '../material';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

interface Effect {
  turn: { id: TurnId; number: number };
  by: Decider;
  indicator: string;
  /** null: a correction. */
  row: SettledRow | null;
  reading: string | null;
  was: number;
  now: number;
  seat: SeatId | null;
  why: string;
}

/** One row for each effect that was applied: what decided it, what the reading in force proposed, and what it became; then the corrections. */
export function effectsSheet(material: Material, say: Say): Sheet {
  return sheetOf<Effect>('effects', [
    ['turn', ({ turn }) => turn.number],
    ['turnId', ({ turn }) => turn.id],
    ['row', ({ row }) => row?.row ?? null],
    ['decidedBy', ({ by }) => by],
    ['indicator', ({ indicator }) => indicator],
    ['indicatorName', ({ indicator }) => indicatorName(indicator, material)],
    ['source', ({ row }) => row && `${row.source.kind} ${row.source.id}`],
    ['effect', ({ row }) => row?.why ?? null],
    ['contested', ({ row }) => row && (row.contested ? 1 : 0)],
    ['claims', ({ row }) => (row === null || row.claims.length === 0 ? null : row.claims.join(' '))],
    ['reading', ({ reading }) => reading],
    ['was', ({ was }) => was],
    ['now', ({ now }) => now],
    ['seat', ({ seat }) => (seat === null ? null : seatName(seat, material, say))],
    ['why', ({ why }) => why || null],
  ], effectsOf(material), say);
}

function effectsOf({ facts }: Material): Effect[] {
  const { corrections, added } = outcomesOf(facts);
  return ofType(facts, 'TurnOpened').flatMap(({ data: { turn: id, number } }): Effect[] => {
    const turn = { id, number };
    const settlement = settlementOf(facts.filter(({ data }) => 'turn' in data && data.turn === id));
    const rows = settlement !== null && settlement.appliedAt !== null ? settlement.rows : [];
    return [
      ...rows.map((row): Effect => {
        const by = decidedBy(row);
        const word = by === 'override' ? row.overrides.at(-1) : added.find((line) => by === 'added' && line.turn === id && line.indicator === row.indicator && line.why === row.why);
        return { turn, by, indicator: row.indicator, row, reading: settlement?.reading ?? null, was: row.proposed, now: row.applied ?? 0, seat: word?.seat ?? null, why: by === 'override' ? (word?.why ?? '') : '' };
      }),
      ...corrections.filter((line) => line.turn === id).map((line) => correction(turn, line)),
    ];
  });
}

function correction(turn: Effect['turn'], { indicator, was, now, seat, why }: CorrectionLine): Effect {
  return { turn, by: 'correction', indicator, row: null, reading: null, was, now, seat, why };
}
