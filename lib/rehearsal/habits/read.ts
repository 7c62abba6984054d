import { itemKey } from '../../game/item';
import { get } from '../../game/table';
import { command, type Deed } from '../deed';
import { between, type Mind } from '../mind';

/** Opens what its team was sent: the brief, its objective, what comes in. */
export function read(mind: Mind): Deed | null {
  const { turn, team, seat } = mind;
  const brief = get(turn.briefs, team);
  const sent: [item: string, at: number][] = [
    ...(brief ? [[itemKey('brief'), brief.at] as [string, number]] : []),
    ...(turn.number === 1 && get(mind.view.objectives, team) ? [[itemKey('objective'), 0] as [string, number]] : []),
    ...turn.injects.map(({ id, at }): [string, number] => [itemKey('inject', id), at]),
    ...turn.cables.filter(({ from }) => from !== team).map(({ id, at }): [string, number] => [itemKey('cable', id), at]),
  ];
  const unread = sent.find(([item]) => get(turn.opened, item)?.[seat] === undefined);
  if (!unread) return null;
  const [item, at] = unread;
  return command(mind.after(between(2, 5, mind.chance(`read ${item}`)), at), { type: 'openItem', turn: turn.id, item });
}

/** Whether it has opened its brief: it says and decides nothing before. */
export function hasRead({ turn, seat }: Mind): boolean {
  return get(turn.opened, itemKey('brief'))?.[seat] !== undefined;
}
