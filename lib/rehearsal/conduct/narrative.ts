import { get } from '../../game/table';
import type { InATurn } from './at-the-desk';

/** What happened, in plain words made of what was revealed and of where the effects point. */
export function narrative({ view, turn }: InATurn): string {
  const teams = view.game?.teams ?? [];
  const done = teams.map(({ id, name }) => {
    const chosen = get(turn.revealed, id)?.option;
    return chosen ? `${name} chose “${chosen.label}”.` : `${name} decided nothing.`;
  });
  const moved = movements({ view, turn });
  const after = moved.length === 0 ? 'Nothing on the board moves.' : `On the board: ${moved.join('; ')}.`;
  return `${done.join(' ')}\n\n${after} [scripted]`;
}

/** The indicators that the proposed effects move, as the reading in force has them. */
function movements({ view, turn }: Pick<InATurn, 'view' | 'turn'>): string[] {
  const { rows = [], reading = 'default' } = turn.adjudication ?? {};
  return (view.game?.indicators ?? []).flatMap(({ id, name }) => {
    const change = rows.filter(({ indicator }) => indicator === id).reduce((sum, row) => sum + row.change[reading], 0);
    return change > 0 ? [`${name} up`] : change < 0 ? [`${name} down`] : [];
  });
}
