import { ofKind } from '../annotations/annotation';
import { aboutWords, authorName } from './added';
import { heading, table, type Block } from './block';
import type { Material, Voice } from './material';

/** What evaluators saw of one objective, or (null) of none in particular, each with its rating and its moments; nothing where they wrote nothing. */
export function observed(objective: string | null, material: Material, voice: Voice): Block[] {
  const { say } = voice;
  const known = new Set(material.scenario.teaching.learning_objectives.map(({ id }) => id));
  const bound = ofKind(material.added, 'observation').filter(({ content }) => (content.objective !== null && known.has(content.objective) ? content.objective : null) === objective);
  if (bound.length === 0) return [];
  const columns = ['rating', 'text', 'reference', 'by'].map((column) => say(`report.observed.${column}`));
  const rows = bound.map((observation) => {
    const { rating, text } = observation.content;
    return [say('notes.rated', { rating, word: say(`notes.ratings.${rating}`) }), text, aboutWords(observation, material, voice), authorName(observation.author, material, voice)];
  });
  return [heading(objective === null ? 2 : 3, say(objective === null ? 'report.observed.unbound' : 'report.observed.title')), ...table(say('report.observed.caption', { count: bound.length }), columns, rows)];
}
