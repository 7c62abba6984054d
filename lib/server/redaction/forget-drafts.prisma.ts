import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import type { Gone } from './gone';

/**
 * Takes withheld texts out of what people were still writing: the reasons of a decision out of its team's draft, and
 * any text that is word for word one of those withheld. Drafts are no part of the record, and browsers are sent them.
 */
export async function forgetDrafts(db: Database, game: GameId, { texts, decisions }: Gone): Promise<void> {
  const gone = new Set(texts.map((text) => text.trim()));
  const blank = (value: unknown): unknown => mapTexts(value, (text) => (gone.has(text.trim()) ? '' : text));
  for (const { owner, key, content } of await db.draft.findMany({ where: { gameId: game } })) {
    const isOfDecision = decisions.some(({ turn, team }) => key === `decision:${turn}` && owner === `team:${team}`);
    const written = blank(JSON.parse(content)) as { content: object };
    const left = JSON.stringify(isOfDecision ? { ...written, content: { ...written.content, rationale: '', alternatives: [] } } : written);
    // A higher number, so that browsers take it in place of what they have.
    if (left !== content) await db.draft.update({ where: { gameId_owner_key: { gameId: game, owner, key } }, data: { content: left, version: { increment: 1 } } });
  }
}

/** JSON with each of its texts changed; keys stay. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((child) => mapTexts(child, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapTexts(child, change)]));
}
