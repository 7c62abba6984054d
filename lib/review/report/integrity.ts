import { ofType } from '../select';
import { factRows, list, paragraph, table, type Block, type Cell, type Part } from './block';
import type { Material, Voice } from './material';

/** What the record says of its own wholeness, and how a stranger checks it. */
export function integrity(material: Material, voice: Voice): Part {
  const { say } = voice;
  return {
    id: 'integrity',
    title: say('report.integrity.title'),
    blocks: [factRows(chain(material, voice)), ...heads(material, voice), paragraph(say('report.integrity.how')), ...list([say('report.integrity.proves'), say('report.integrity.doesNot')])],
  };
}

function chain({ checked, facts, records }: Material, { say }: Voice): [string, Cell][] {
  const seals = (check: string): number => records.filter((record) => record.check === check).length;
  const lines: [string, Cell][] =
    checked === null
      ? [[say('report.integrity.events'), String(facts.length)]]
      : [
          [say('report.integrity.events'), String(checked.events)],
          [say('report.integrity.head'), checked.head],
          [say('report.integrity.chain'), checked.broken === null ? say('report.integrity.whole') : say('report.integrity.broken', { ...checked.broken })],
          [say('report.integrity.withheld'), String(checked.withheld)],
        ];
  return [...lines, [say('report.integrity.seals'), say('report.integrity.sealCounts', { holds: seals('holds'), broken: seals('broken'), none: seals('none') + seals('not-revealed') })]];
}

/** The heads that were shown to the room: whoever noted one can find it here. */
function heads({ facts }: Material, { say, moment }: Voice): Block[] {
  const shown = [
    ...ofType(facts, 'TurnClosed').map(({ data, at }) => ({ where: data.turn, head: data.head, at })),
    ...ofType(facts, 'ExerciseEnded').map(({ data, at }) => ({ where: say('report.integrity.endex'), head: data.head, at })),
  ];
  const rows = shown.flatMap(({ where, head, at }) => (head === null ? [] : [[where, moment(at), head]]));
  return table(say('report.integrity.heads'), [say('report.columns.turn'), say('report.columns.time'), say('report.integrity.head')], rows);
}
