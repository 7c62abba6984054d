import type { Answer, CommandDone } from '../../contract';
import type { Command } from '../../game/commands';
import { fold } from '../../game/evolve';
import { carriedOver, endOfDeed } from '../../game/fork';
import type { GameId, SeatId } from '../../game/ids';
import { countersAfter, number } from '../../game/record';
import type { Means } from './carry-out';
import { chainOn } from './chain-on';
import type { LiveGame } from './live-game';
import { surroundings } from './surroundings';

/** Where a new game begins, and with whom in Control. */
export interface Fork {
  /** A position of the other game's record; the whole deed it belongs to is taken along. */
  position: number;
  game: GameId;
  title: string;
  control: SeatId;
}

/** Writes the record of a new game that goes on from a moment of another: what it takes over and its own first facts, together or not at all. */
export async function forkFrom(source: LiveGame, { position, game, title, control }: Fork, { store, drafts, engine, clock, tell }: Means): Promise<Answer<CommandDone>> {
  const end = endOfDeed(source.record, position);
  const [last] = end === 0 ? [] : await store.readAfter(source.id, end - 1, 1);
  const carried = carriedOver(source.record, end, title);
  if (!last || !carried) return { ok: false, error: { code: 'nothing-to-fork', about: {} } };
  const { record: taken, phase } = carried;
  const state = fold(taken);
  const command: Command = { type: 'forkGame', phase, seat: control, from: { title: source.state.game?.title ?? '', head: last.hash } };
  const standing = { id: game, scenario: source.scenario, state, record: taken, head: null, lastAt: last.event.at };
  const { circumstances } = await surroundings(standing, command, drafts, clock);
  const decided = engine.decide(command, state, 'system', circumstances);
  if (!decided.ok) return { ok: false, error: decided.refusal };
  const own = number(decided.events, countersAfter(taken), taken.length, circumstances.now);
  const kept = chainOn(game, null, [...taken, ...own]);
  if ((await store.append(game, 0, kept, [])) === 'conflict') return { ok: false, error: { code: 'game-already-open', about: {} } };
  tell(game, kept.map(({ event }) => event), 'us');
  return { ok: true, value: { at: circumstances.now, items: [] } };
}
