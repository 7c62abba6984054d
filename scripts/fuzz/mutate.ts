import type { Dice } from './dice';
import { HOSTILE_TEXTS, hostileJson } from './hostile-values';

type Holder = Record<string, unknown> | unknown[];
const RAW = /"\\u0001raw\\u0001(\d+)"/g;

/** The JSON of a value in which one to three things are not as they were. */
export function mutated(value: unknown, words: readonly string[], dice: Dice): string {
  const raws: string[] = [];
  const raw = (json: string): string => `\u0001raw\u0001${raws.push(json) - 1}`;
  const whole: { root: unknown } = { root: structuredClone(value) };
  for (let times = 1 + dice.below(3); times > 0; times -= 1) changeOne(whole, words, dice, raw);
  const text = JSON.stringify(whole.root) ?? 'null';
  return text.replaceAll(RAW, (_, at: string) => raws[Number(at)] ?? 'null');
}

function changeOne(whole: { root: unknown }, words: readonly string[], dice: Dice, raw: (json: string) => string): void {
  const places = placesIn(whole);
  const { holder, key } = dice.pick(places);
  const held = holder as Record<string, unknown>;
  const was = held[key];
  switch (dice.below(9)) {
    case 0: {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (holder !== whole) delete held[key];
      return;
    }
    case 1: {
      held[key] = [was];
      return;
    }
    case 2: {
      held[key] = Object.fromEntries([[key, was]]);
      return;
    }
    case 3: {
      if (typeof was === 'object' && was !== null && !Array.isArray(was)) Object.defineProperty(was, dice.pick(['__proto__', 'constructor', 'extra', 'type', 'id', 'toString', '', '\u0000']), { value: raw(hostileJson(dice)), enumerable: true, configurable: true, writable: true });
      else held[key] = { 0: was, length: 1 };
      return;
    }
    case 4: {
      if (Array.isArray(was)) held[key] = Array.from({ length: dice.pick([0, 13, 51, 1_000]) }, (_, at) => was[at % Math.max(1, was.length)] ?? null);
      else held[key] = JSON.stringify(was)?.slice(0, dice.below(8)) ?? null;
      return;
    }
    case 5: {
      if (words.length > 0) held[key] = dice.pick(words);
      return;
    }
    case 6: {
      held[key] = typeof was === 'string' ? was + dice.pick(HOSTILE_TEXTS) : dice.pick(HOSTILE_TEXTS);
      return;
    }
    default:
      held[key] = raw(hostileJson(dice));
  }
}

/** Every place in which something stands. */
function placesIn(whole: { root: unknown }): { holder: Holder; key: string }[] {
  const found: { holder: Holder; key: string }[] = [];
  const look = (holder: Holder): void => {
    for (const [key, child] of Object.entries(holder)) {
      found.push({ holder, key });
      if (typeof child === 'object' && child !== null) look(child as Holder);
    }
  };
  look(whole as unknown as Holder);
  return found;
}
