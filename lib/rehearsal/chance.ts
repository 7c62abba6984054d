/** A seeded source of chance: the same seed gives the same numbers in [0, 1), on every machine. (Mulberry32, a public-domain generator.) */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chance of its own for each purpose: what one thing draws changes nothing in another, whichever comes first. */
export function chanceFor(seed: number, purpose: string): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of purpose) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return chanceFrom(hash);
}

/** One of several; undefined of none. */
export function oneOf<T>(things: readonly T[], chance: () => number): T | undefined {
  return things[Math.floor(chance() * things.length)];
}

/** The same things in an order of chance. */
export function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

/** 32 bytes in hexadecimal. */
export function hexFrom(chance: () => number): string {
  return Array.from({ length: 8 }, () => Math.floor(chance() * 4_294_967_296).toString(16).padStart(8, '0')).join('');
}
