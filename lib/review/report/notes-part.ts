import { ofKind } from '../annotations/annotation';
import { byTurn } from '../annotations/by-turn';
import { aboutWords, authorName } from './added';
import { heading, paragraph, table, type Part } from './block';
import type { Material, Voice } from './material';

/** Appendix F: what reviewers noted, turn by turn. It stands beside the record, and no head covers it. */
export function notes(material: Material, voice: Voice): Part {
  const { say, moment } = voice;
  const written = ofKind(material.added, 'note');
  const columns = ['about', 'note', 'by', 'at'].map((column) => say(`report.notes.${column}`));
  return {
    id: 'notes',
    title: say('report.notes.title'),
    blocks: [
      paragraph(say(written.length === 0 ? 'report.notes.none' : 'report.notes.how')),
      ...byTurn(written, material.facts).flatMap(({ part, annotations }) => {
        const title = part.at === 'turn' ? say('notes.turn', { number: part.number, title: part.title }) : say(`notes.parts.${part.at}`);
        const rows = ofKind(annotations, 'note').map((note) => [aboutWords(note, material, voice), note.content.text, authorName(note.author, material, voice), moment(note.since)]);
        return [heading(2, title), ...table(title, columns, rows)];
      }),
    ],
  };
}
