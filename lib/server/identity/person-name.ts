/** Control characters, and what turns the direction of writing or joins to nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const MOST = 40;

export type NamedPerson = { ok: true; name: string } | { ok: false; code: 'name-missing' | 'name-too-long' | 'bad-name' };

/** A person's name as the room will see it: in one written form, 1 to 40 visible characters. */
export function personName(typed: string): NamedPerson {
  const name = typed.normalize('NFKC').replace(/[\p{Zs}\t]+/gu, ' ').trim();
  if (name === '') return { ok: false, code: 'name-missing' };
  if ([...name].length > MOST) return { ok: false, code: 'name-too-long' };
  if (UNSEEN.test(name) || !/[\p{L}\p{N}\p{S}]/u.test(name) || !name.isWellFormed()) return { ok: false, code: 'bad-name' };
  return { ok: true, name };
}
