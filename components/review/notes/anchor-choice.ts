import type { NoteAnchor } from '@/lib/review/annotations/annotation';

/** Something that a note can be about. `at` is its time, where it has one. */
export interface AnchorChoice {
  label: string;
  at: number | null;
  anchor: NoteAnchor;
}

/** Choices under a heading; those that need none have null. */
export interface AnchorGroup {
  label: string | null;
  choices: AnchorChoice[];
}
