import type { Dice } from './dice';

/** Texts that have stopped some program before: what looks like markup, formulas, commands, paths, and what Unicode has to offer. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '\u0000', '\u0007\u001b[31mred\u001b[0m', 'line\r\nSet-Cookie: a=b', '\ud800', '\udfff\ud800', 'half \ud83d', '\u202Etxet desrever', 'zero\u200bwidth\u200d\ufeff', '\uffff\ufffe', 'e\u0301\u0301\u0301'.repeat(40),
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=cmd|\'/c calc\'!A0', '\'; DROP TABLE "Event";--', '../../../../etc/passwd', '%00', '%2e%2e%2f', '${7*7}', '{{7*7}}', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty',
  'all', 'control', 'team:washington', 's_', 'g_', 'i_', 'NaN', 'null', 'undefined', '-0', '1e999', '9007199254740993', 'x'.repeat(65), 'x'.repeat(1_001), 'x'.repeat(4_001), 'x'.repeat(8_001), '界'.repeat(3_000), '\u{1F469}\u200D'.repeat(300),
];

/** JSON that is no value of ours: written out, since some of it (NaN, a number too large, the same key twice) no object can hold. */
export const HOSTILE_JSON: readonly string[] = [
  'null', 'true', '0', '-0', '1e999', '-1', '0.5', '9007199254740992', '9007199254740993', '-9007199254740993', '1e308', '""', '[]', '{}', '[[]]', '[null]', '{"__proto__":{"ok":true}}', '{"constructor":{"prototype":{"ok":true}}}', '{"toString":1,"valueOf":2}',
  '{"length":1e9}', '{"then":"x"}', '{"toJSON":1}', '{"type":"say","type":"openRecord"}', '"\\ud800"', '"\\u0000"', '{"_placeholder":true,"num":0}', '[{"_placeholder":true,"num":-1}]',
  '['.repeat(50) + ']'.repeat(50), '{"a":'.repeat(50) + '1' + '}'.repeat(50), '['.repeat(5_000) + ']'.repeat(5_000), `[${'0,'.repeat(5_000)}0]`, `{${Array.from({ length: 1_500 }, (_, at) => `"k${at}":0`).join()}}`,
];

/** JSON that does not parse. */
export const BROKEN_JSON: readonly string[] = ['', 'NaN', 'Infinity', 'undefined', '{', '[', '"', '{"a"}', "{'a':1}", '[1,]', '01', '\u0000', '{"a":1}}', '["x"', '-'];

/** One value for any place, as it stands in JSON. */
export function hostileJson(dice: Dice): string {
  return dice.below(2) === 0 ? dice.pick(HOSTILE_JSON) : JSON.stringify(dice.pick(HOSTILE_TEXTS));
}
