import fc from 'fast-check';
import type { Dice } from './dice';
import { BROKEN_JSON, hostileJson } from './hostile-values';
import type { FuzzedKind } from './kinds';
import { mutated } from './mutate';
import type { Vocabulary } from './arbitrary-of';
import type { RawLine } from './raw-line';

/** What became of one message: the code of the refusal, `ok`, `closed` (the line was), `unanswered`, or `unasked` (no answer was asked for). */
export type Outcome = string;

/** So many messages of a kind are made by fast-check; the others are made from these by chance. */
const MOST_MADE = 400;

/** Something to say. `breaks`: the line may not survive it. */
export interface Saying {
  breaks: boolean;
  say(line: RawLine): Promise<Outcome>;
}

/** A stream of messages of one kind: of its own form, nearly so, and of none. */
export function sayings(kind: FuzzedKind, words: Vocabulary, seed: number, count: number, dice: Dice): () => Saying {
  const made = fc.sample(kind.arbitrary(words), { numRuns: Math.min(MOST_MADE, Math.max(20, count)), seed });
  const taken = made.filter((value) => kind.schema.safeParse(value).success);
  if (taken.length === 0) throw new Error(`no message of the kind ${kind.name} was made that the line would take`);
  const all = words[''] ?? [];
  return () => {
    const value = dice.pick(dice.below(10) === 0 ? made : taken);
    const chance = dice.below(100);
    if (chance < 25) return asks(kind.event, JSON.stringify(fresh(value, dice)));
    if (chance < 70) return asks(kind.event, mutated(fresh(value, dice), all, dice));
    if (chance < 85) return asks(kind.event, hostileJson(dice));
    return misframed(kind.event, dice.below(3) === 0 ? JSON.stringify(value) : mutated(value, all, dice), dice);
  };
}

/** With an id of its own, mostly: else it would be answered as a repeat. */
function fresh(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value) || dice.below(10) === 0) return value;
  return { ...value, id: `fuzz-${dice.below(2 ** 31).toString(36)}-${dice.below(2 ** 31).toString(36)}` };
}

function asks(event: string, json: string): Saying {
  return {
    breaks: false,
    async say(line) {
      const answer = await line.ask(event, json);
      if (answer === null) return line.open ? 'unanswered' : 'closed';
      return answer.ok ? 'ok' : answer.error.code;
    },
  };
}

/** Frames whose outside is wrong. None of them may ask for an answer that we would then wait for. */
function misframed(event: string, json: string, dice: Dice): Saying {
  const name = JSON.stringify(event);
  const frame = dice.pick([
    `42[${name},${json}]`, `42[${name}]`, `42[${name},${json},${json},"more"]`, `42-1[${name},${json}]`, `4299999999999999999999[${name},${json}]`, `42/other,[${name},${json}]`, `42[${json}]`, `42["unknown",${json}]`, `42["${'e'.repeat(2_000)}",${json}]`,
    `42[${name},${dice.pick(BROKEN_JSON)}]`, `42["connect",${json}]`, `42["disconnect"]`, `42["__proto__",${json}]`, `42["constructor"]`, `420[${name},${json}`, `43${dice.below(9)}[${json}]`, `44${json}`, `40${json}`, `41`, `450-[${name},${json}]`, `451-[${name},{"_placeholder":true,"num":0}]`,
  ]);
  return {
    breaks: true,
    say(line) {
      line.send(frame);
      if (frame.startsWith('451')) line.send(Buffer.from([0, 255, dice.below(256)]));
      return Promise.resolve('unasked');
    },
  };
}
