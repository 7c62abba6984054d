import type { SeatId } from '../../game/ids';
import type { Annotation } from '../annotations/annotation';
import { isTold, momentOf } from '../moments';
import { seatName, teamName, type Material, type Voice } from './material';
import { stepWords } from './step-words';

/** Who added something: a seat, or one of those who came by a link, numbered in the order in which they first wrote. */
export function authorName(author: Annotation['author'], material: Material, { say }: Voice): string {
  if (author.startsWith('s_')) return seatName(author as SeatId, material, say);
  const readers = [...new Set(material.added.toSorted((a, b) => a.since - b.since).map((one) => one.author).filter((one) => one.startsWith('r_')))];
  return say('notes.visitor', { number: readers.indexOf(author) + 1 });
}

/** What something is about, in words: moments with their times, or a decision and which words of it. */
export function aboutWords({ anchor }: Annotation, material: Material, { say, time }: Voice): string {
  const moment = (position: number): string => {
    const fact = material.facts.find((one) => one.position === position);
    if (!fact) return say('notes.unknownMoment');
    const { type, team, label } = momentOf(fact);
    const words = { label: label ?? say('review.log.choiceNone'), team: team === null ? '' : teamName(team, material) };
    return `${time(fact.at)} ${say(`review.moment.${isTold(type) ? type : 'other'}`, words)}`;
  };
  const decision = (turn: string, team: string): string => {
    const number = material.records.find((record) => record.turn.id === turn)?.turn.number ?? 0;
    return say('report.analysis.moment', { team: teamName(team, material), number });
  };
  switch (anchor.to) {
    case 'moment':
      return moment(anchor.position);
    case 'moments':
      return anchor.positions.map(moment).join('\n');
    case 'decision':
      return `${decision(anchor.turn, anchor.team)}\n${say('notes.wholeDecision')}`;
    case 'sentence':
      return `${decision(anchor.turn, anchor.team)}\n${say(`notes.fields.${anchor.field.split(':')[0]}`)}\n${anchor.quote === null ? say('notes.quoteGone') : say('notes.quote', { words: anchor.quote })}`;
    case 'survey':
      return say('notes.surveyItem', { item: anchor.item, when: anchor.when });
    case 'step':
      return stepWords(anchor.step, material, say);
  }
}
