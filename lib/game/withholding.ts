import type { RecordedEvent } from './events';
import { rewritten, textsOf, WITHHELD } from './written';

/** So long a text is nobody else's by chance: where it stands again, it goes there too. */
const TELLING = 12;

/** One fact whose text goes, and what stays of its data. */
export interface Cut {
  fact: RecordedEvent;
  remains: RecordedEvent['data'];
}

/**
 * What has to go so that the texts at these positions are nowhere in the record: the facts themselves, and those that
 * say the same again (a decision handed in twice, a question that its answer repeats). Facts without a text are none.
 */
export function cutsFor(record: readonly RecordedEvent[], positions: readonly number[]): Cut[] {
  const named = record.filter((fact) => positions.includes(fact.position) && textsOf(fact).length > 0);
  const whole = record.filter((fact) => named.includes(fact) || named.some((other) => isSameDecision(fact, other)));
  const texts = whole.flatMap((fact) => textsOf(fact).map((text) => ({ text, thread: threadOf(fact) })));
  const goes = (text: string, fact: RecordedEvent): boolean =>
    texts.some((gone) => gone.text === text && (text.length >= TELLING || (gone.thread !== null && gone.thread === threadOf(fact))));
  return record.flatMap((fact): Cut[] => {
    const change = whole.includes(fact) ? () => WITHHELD : (text: string) => (goes(text, fact) ? WITHHELD : text);
    const gone = textsOf(fact).some((text) => change(text) !== text);
    return gone ? [{ fact, remains: rewritten(fact, change) }] : [];
  });
}

/** A team may have taken its decision back and handed in much the same again. */
function isSameDecision(fact: RecordedEvent, other: RecordedEvent): boolean {
  return fact.type === 'DecisionSubmitted' && other.type === 'DecisionSubmitted' && fact.data.turn === other.data.turn && fact.data.team === other.data.team;
}

/** What a fact belongs to, where others of the same thread repeat its words however short. */
function threadOf(fact: RecordedEvent): string | null {
  switch (fact.type) {
    case 'RfiAsked':
    case 'RfiAnswered':
      return `rfi ${fact.data.rfi}`;
    case 'NarrativePublished':
      return `narrative ${fact.data.turn}`;
    case 'NarrativeDelivered':
    case 'NarrativeRevised':
    case 'NarrativeCorrected':
      return `narrative ${fact.data.turn}${fact.data.team === null ? '' : ` ${fact.data.team}`}`;
    case 'InjectReleased':
    case 'InjectRecorded':
    case 'InjectScheduled':
      return `inject ${fact.data.inject}`;
    default:
      return null;
  }
}
