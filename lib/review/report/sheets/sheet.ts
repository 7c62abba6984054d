/** What a cell holds: text, a number, or nothing. Never a formula. */
export type Value = string | number | null;

/** A table of data for a reader's own tools: long, flat, one kind of thing in each row. */
export interface Sheet {
  /** Its name as a file and in the code book. */
  id: string;
  title: string;
  /** What one row is. */
  about: string;
  columns: { title: string; meaning: string }[];
  rows: Value[][];
}

/** A column: its key in the words, and what it holds for one thing. */
export type Column<T> = readonly [key: string, value: (thing: T) => Value];
