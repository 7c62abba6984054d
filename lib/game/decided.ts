import type { NewEvent } from './events';
import type { Refusal, RefusalCode } from './refusal';

/** What came of a command: the facts it makes, or a named refusal. */
export type Decided = { ok: true; events: NewEvent[] } | { ok: false; refusal: Refusal };

/** The command is carried out; no events means that it changes nothing. */
export function accepted(...events: NewEvent[]): Decided {
  return { ok: true, events };
}

/** The command is not carried out, and why. */
export function refused(code: RefusalCode, about: Refusal['about'] = {}): Decided {
  return { ok: false, refusal: { code, about } };
}
