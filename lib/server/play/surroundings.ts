import { randomBytes, randomInt } from 'node:crypto';
import type { Circumstances } from '../../game/circumstances';
import type { Command } from '../../game/commands';
import type { DecisionDraft } from '../../game/decision-draft';
import type { ItemId } from '../../game/ids';
import type { Drafts } from '../house';
import type { Ahead } from './ahead';
import { freshSalt } from '../fresh-salt';
import { sha256 } from '../sha256';

/** Where the game stands as the decision is made. */
type Standing = Pick<Ahead, 'id' | 'scenario' | 'state' | 'head' | 'lastAt'> & Partial<Pick<Ahead, 'record'>>;

/** The world as one decision meets it, and the ids that it handed out. */
export async function surroundings(game: Standing, command: Command, drafts: Pick<Drafts, 'decisions'>, clock: () => number): Promise<{ circumstances: Circumstances; items: ItemId[] }> {
  const written = await draftsFor(game, command, drafts);
  const items: ItemId[] = [];
  return {
    items,
    circumstances: {
      now: Math.max(clock(), game.lastAt),
      scenario: game.scenario,
      freshId: () => {
        const id: ItemId = `i_${randomBytes(9).toString('base64url')}`;
        items.push(id);
        return id;
      },
      freshSalt,
      sha256,
      dice: () => randomInt(2 ** 32) / 2 ** 32,
      drafts: written,
      head: game.head,
      ...(command.type === 'withhold' ? { record: game.record ?? [] } : {}),
    },
  };
}

/** Only the reveal asks what stands for a team that has not committed; nothing else waits for the database. */
async function draftsFor(game: Standing, command: Command, drafts: Pick<Drafts, 'decisions'>): Promise<Record<string, DecisionDraft>> {
  const turn = game.state.order.at(-1);
  if (turn === undefined || game.state.phase !== 'deliberate' || command.type !== 'openNext') return {};
  const written = Object.entries(await drafts.decisions(game.id, turn));
  return Object.fromEntries(written.flatMap(([team, content]) => ('option' in content ? [[team, content]] : [])));
}
