import type { DecisionRecord } from '../../decision-record';
import { seatName, type Material, type Voice } from '../material';
import { secondsSinceStart } from './clock';
import { sheetOf } from './make-sheet';
import type { Column, Sheet } from './sheet';

/** One row for each team and turn. */
export function decisionsSheet(material: Material, { say, stamp }: Voice): Sheet {
  const since = secondsSinceStart(material.facts);
  const seconds = (from: number | null, to: number | null): number | null => (from === null || to === null ? null : Math.round((to - from) / 100) / 10);
  const columns: Column<DecisionRecord>[] = [
    ['turn', ({ turn }) => turn.number],
    ['turnId', ({ turn }) => turn.id],
    ['turnTitle', ({ turn }) => turn.title],
    ['month', ({ turn }) => turn.month],
    ['team', ({ team }) => team.id],
    ['prompt', ({ offer }) => offer.prompt],
    ['options', ({ offer }) => offer.options.map(({ id, label }) => `${id}: ${label}`).join('\n')],
    ['choice', ({ choice }) => choice?.id ?? null],
    ['choiceLabel', ({ choice }) => choice?.label ?? null],
    ['leading', ({ postures }) => postures[0] ?? null],
    ['postures', ({ postures }) => (postures.length === 0 ? null : postures.join(' '))],
    ['origin', ({ origin }) => origin],
    ['lock', ({ lock }) => lock],
    ['rationale', ({ rationale }) => rationale],
    ['alternatives', ({ alternatives }) => (alternatives.length === 0 ? null : alternatives.map(({ option, why }) => `${option}: ${why}`).join('\n'))],
    ['straws', ({ straws }) => straws.filter(({ option }) => option !== null).length],
    ['dissents', ({ dissents }) => dissents.length],
    ['dissentTexts', ({ dissents }) => (dissents.length === 0 ? null : dissents.map(({ text }) => text).join('\n'))],
    ['committedBy', ({ committedBy }) => (committedBy === null ? null : seatName(committedBy, material, say))],
    ['sealedAt', ({ times }) => (times.sealed === null ? null : stamp(times.sealed))],
    ['sealedSince', ({ times }) => since(times.sealed)],
    ['toSeal', ({ times }) => seconds(times.deliberationOpened, times.sealed)],
    ['revealedAt', ({ times }) => (times.revealed === null ? null : stamp(times.revealed))],
    ['takenBack', ({ times }) => times.withdrawn.length],
    ['sent', ({ exposure }) => exposure.length],
    ['opened', ({ exposure }) => exposure.filter(({ openedBy }) => openedBy.length > 0).length],
    ['overrides', ({ settlement }) => (settlement === null ? null : settlement.rows.reduce((sum, { overrides }) => sum + overrides.length, 0))],
    ['seal', ({ seal }) => seal?.hash ?? null],
    ['check', ({ check }) => check],
    ['scripted', ({ scripted }) => (scripted ? 1 : 0)],
    ['position', ({ positions }) => positions.sealed ?? positions.revealed],
  ];
  return sheetOf('decisions', columns, material.records, say);
}
