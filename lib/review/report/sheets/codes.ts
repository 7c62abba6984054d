import { judgedFrom, reasonCodes } from '../../claims/from-annotations';
import type { Coding } from '../../claims/judged';
import { ofType } from '../../select';
import { authorName } from '../added';
import type { Material, Voice } from '../material';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** One row for each coder, written reason and code, found or not: what kappa is computed from. */
export function codesSheet(material: Material, voice: Voice): Sheet {
  const { facts, added, scenario } = material;
  const { codings } = judgedFrom(added, scenario.teaching.claims);
  const numbers = new Map(ofType(facts, 'TurnOpened').map(({ data }) => [data.turn, data.number]));
  const asked = reasonCodes(scenario.teaching).map(({ id }) => id);
  const codes = [...new Set([...asked, ...codings.flatMap((coding) => coding.codes)])];
  return sheetOf<{ coding: Coding; code: string }>('codes', [
    ['turn', ({ coding }) => numbers.get(coding.turn) ?? null],
    ['turnId', ({ coding }) => coding.turn],
    ['team', ({ coding }) => coding.team],
    ['coder', ({ coding }) => authorName(coding.coder, material, voice)],
    ['code', ({ code }) => code],
    ['found', ({ coding, code }) => (coding.codes.includes(code) ? 1 : 0)],
  ], codings.flatMap((coding) => codes.map((code) => ({ coding, code }))), voice.say);
}
