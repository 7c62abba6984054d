import type { RecordedEvent } from '../../../lib/game/events';
import { viewOf } from '../../../lib/game/project';
import type { Seat } from '../../../lib/game/seat';
import type { GameState } from '../../../lib/game/state';
import { canonical } from '../../../lib/record/canonical';

/** The views that follow from one record, each folded once for all who see the same. */
export class Expected {
  private readonly views = new Map<string, string>();

  constructor(private readonly record: readonly RecordedEvent[]) {}

  /** Where a view departs from the fold of what its seat may see; null: it is that fold. */
  difference(seat: Seat, view: GameState): string | null {
    const [is, ought] = [asText(view), this.view(seat)];
    if (is === ought) return null;
    const at = [...is].findIndex((letter, index) => letter !== ought[index]);
    return `…${is.slice(Math.max(0, at - 80), at + 80)}… where …${ought.slice(Math.max(0, at - 80), at + 80)}… was expected`;
  }

  private view(seat: Seat): string {
    const alone = this.record.some(({ audience }) => audience === `seat:${seat.id}`);
    const key = alone ? seat.id : 'team' in seat ? seat.team : seat.kind;
    const known = this.views.get(key) ?? asText(viewOf(seat, this.record));
    this.views.set(key, known);
    return known;
  }
}

/** Byte for byte the same wherever two views say the same. */
function asText(view: GameState): string {
  return canonical(JSON.parse(JSON.stringify(view)));
}
