/** Control characters, and what turns the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** Marks that keyboards for Arabic, Hebrew or Persian add, and copying brings along: not seen, and changing nothing. */
const STRAY = /[\u200E\u200F\u061C\u2060\uFEFF\u00AD]|(?<![\u200C\u200D])[\u200C\u200D]+(?=\s|$)/gu;
/** Joiners within a word: Persian, Sinhala and Malayalam names are written with them, and so are many emoji. Never in Latin, where they could only hide. */
const JOINED = /(?<=[\p{L}\p{M}\p{S}])(?<!\p{Script=Latin})[\u200C\u200D](?=[\p{L}\p{S}])/gu;
const MOST = 40;
/** No name is typed longer than this, however it is written; nobody's time is spent on the rest. */
const LONGEST_TYPED = 1_000;

export type NamedPerson = { ok: true; name: string } | { ok: false; code: 'name-missing' | 'name-too-long' | 'bad-name' };

/** A person's name as the room will see it: in one written form, 1 to 40 visible characters. */
export function personName(typed: string): NamedPerson {
  if (typed.length > LONGEST_TYPED) return { ok: false, code: 'name-too-long' };
  const name = typed.normalize('NFKC').replace(STRAY, '').replace(/[\p{Zs}\t]+/gu, ' ').trim();
  if (name === '') return { ok: false, code: 'name-missing' };
  if ([...name].length > MOST) return { ok: false, code: 'name-too-long' };
  if (UNSEEN.test(name.replace(JOINED, '')) || !/[\p{L}\p{N}\p{S}]/u.test(name) || !name.isWellFormed()) return { ok: false, code: 'bad-name' };
  return { ok: true, name };
}
