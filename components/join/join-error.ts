import { getTranslations } from 'next-intl/server';

/** A refusal at the door in words: join.errors, then refusals, then a general sentence. */
export async function wordsFor(code: string): Promise<string> {
  const [door, game] = await Promise.all([getTranslations('join.errors'), getTranslations('refusals')]);
  if (door.has(code)) return door(code);
  return game.has(code) ? game(code) : door('other');
}
