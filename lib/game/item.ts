import { reachesTeam } from './addressees';
import type { TeamId } from './ids';
import type { Exchange, GameState, TurnState } from './state';
import { get } from './table';

/** What a team can be sent and open, by kind; the kinds with an id name one of several. */
export type ItemKind = 'situation' | 'brief' | 'inject' | 'cable' | 'rfi' | 'announcement' | 'narrative' | 'team-narrative' | 'indicators' | 'objective';

type Numbered = Extract<ItemKind, 'inject' | 'cable' | 'rfi' | 'announcement'>;

/** The key of an item within its turn, such as `brief` or `cable:i_7f3a`. */
export function itemKey(kind: Exclude<ItemKind, Numbered>): string;
export function itemKey(kind: Numbered, id: string): string;
export function itemKey(kind: ItemKind, id?: string): string {
  return id === undefined ? kind : `${kind}:${id}`;
}

/** The keys of everything a team has been sent that belongs to a turn; what was said in the lobby counts for every turn. */
export function itemsSent(state: GameState, turn: TurnState, team: TeamId): string[] {
  return [
    itemKey('situation'),
    itemKey('indicators'),
    ...(get(turn.briefs, team) ? [itemKey('brief')] : []),
    ...(get(state.objectives, team) ? [itemKey('objective')] : []),
    ...turn.injects.filter(({ audience }) => reachesTeam(audience, team)).map(({ id }) => itemKey('inject', id)),
    ...saidTo(turn, team),
    ...saidTo(state.lobby, team),
    ...(turn.narrative === null ? [] : [itemKey('narrative')]),
    ...(get(turn.teamNarratives, team) === undefined ? [] : [itemKey('team-narrative')]),
  ];
}

function saidTo({ cables, rfis, announcements }: Exchange, team: TeamId): string[] {
  return [
    ...cables.filter(({ from, to }) => from === team || to.includes(team)).map(({ id }) => itemKey('cable', id)),
    ...rfis.filter((rfi) => rfi.answer !== null && (rfi.team === team || rfi.toAll)).map(({ id }) => itemKey('rfi', id)),
    ...announcements.filter(({ audience }) => reachesTeam(audience, team)).map(({ id }) => itemKey('announcement', id)),
  ];
}
