import { forget, keysOf, recall, remember } from '@/lib/client/storage';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';

/** What was typed into the form of an answer. */
export interface Typed {
  text: string;
  number: string;
  /** The team whose words Control writes down; empty: nobody's in particular. */
  whose: string;
}

/** An answer begun and not kept, with the question it was for. */
export interface Begun extends Typed {
  step: ShownStep;
}

/** The answers that a seat has begun on this device: Control may open the next question in the middle of a sentence. */
export interface Beginnings {
  of(step: string): Begun | null;
  /** Notes what stands in the form now; an empty one is nothing begun. */
  note(step: ShownStep, typed: Typed): void;
  drop(step: string): void;
  /** Those to other questions than the one that is open, in the order of the questions. */
  others(open: string | null): Begun[];
}

export function beginnings(gameId: string, seat: string): Beginnings {
  const prefix = `planb.hotwash.${gameId}.${seat}.`;
  const of = (step: string): Begun | null => {
    const found = recall(prefix + step);
    return isBegun(found) && found.step.id === step ? found : null;
  };
  return {
    of,
    note: (step, typed) => (typed.text.trim() === '' && typed.number.trim() === '' ? forget(prefix + step.id) : remember(prefix + step.id, { ...typed, step })),
    drop: (step) => forget(prefix + step),
    others: (open) => keysOf(prefix).map((key) => of(key.slice(prefix.length))).filter((begun) => begun !== null).filter(({ step }) => step.id !== open).sort((a, b) => a.step.number - b.step.number),
  };
}

function isBegun(found: unknown): found is Begun {
  if (typeof found !== 'object' || found === null) return false;
  const { step, text, number, whose } = found as Partial<Record<keyof Begun, unknown>>;
  const { id, numbers, number: place, share } = (step ?? {}) as Partial<Record<keyof ShownStep, unknown>>;
  return [text, number, whose, id, share].every((one) => typeof one === 'string') && typeof place === 'number' && Array.isArray(numbers);
}
