/** The two shapes of a wall. */
type Shape = 'wide' | 'narrow';

/** What a page of a long text holds on the wall, in letters a line and in lines: at 16:9, and at 4:3. The browser tests hold it to what is so. */
const PAGE: Record<Shape, { letters: number; lines: number }> = { wide: { letters: 60, lines: 14 }, narrow: { letters: 40, lines: 11 } };

/** About how many pages a narrative takes on the wall. */
export function wallPages(text: string, shape: Shape): number {
  const { letters, lines } = PAGE[shape];
  const taken = text.trim().split('\n').reduce((count, paragraph) => count + Math.max(1, Math.ceil(paragraph.length / letters)), 0);
  return Math.max(1, Math.ceil(taken / lines));
}

const LETTERS_A_SECOND = 15;
const TO_FIND_ONESELF = 4;

/** How long a page with so many letters stands before it turns: as long as a room needs that reads it unhurriedly, in seconds. */
export function secondsFor(letters: number): number {
  return TO_FIND_ONESELF + letters / LETTERS_A_SECOND;
}
