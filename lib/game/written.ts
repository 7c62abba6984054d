import type { EventData, EventType, RecordedEvent } from './events';

/** What stands where a text was withheld. */
export const WITHHELD = '[withheld]';

type Change = (text: string) => string;
type Rewrite<T extends EventType> = (data: EventData[T], change: Change) => EventData[T];

const text = <D extends { text: string }>(data: D, change: Change): D => ({ ...data, text: change(data.text) });
const why = <D extends { why: string | null }>(data: D, change: Change): D => ({ ...data, why: data.why === null ? null : change(data.why) });

/** Where somebody's own words stand in what is recorded: for each kind of fact, the same data with each such text changed. */
const WRITTEN: { readonly [T in EventType]?: Rewrite<T> } = {
  TalkSaid: text,
  CableSent: text,
  RfiAsked: text,
  RfiAnswered: (data, change) => ({ ...data, question: change(data.question), answer: change(data.answer) }),
  Announced: text,
  InjectReleased: (data, change) => ({ ...text(data, change), title: change(data.title) }),
  InjectRecorded: why,
  InjectScheduled: (data, change) => ({ ...why(data, change), text: data.text === null ? null : change(data.text) }),
  InjectHeld: why,
  InjectSkipped: why,
  DissentRecorded: text,
  DecisionSubmitted: (data, change) => {
    const rationale = change(data.rationale);
    const alternatives = data.alternatives.map((dropped) => ({ ...dropped, why: change(dropped.why) }));
    const same = rationale === data.rationale && alternatives.every((dropped, index) => dropped.why === data.alternatives[index]?.why);
    // With its salt, a guess at a withheld text could be tried against the digest of the reasons.
    return same ? data : { ...data, rationale, alternatives, reasonsSalt: '' };
  },
  EffectOverridden: (data, change) => ({ ...data, why: change(data.why) }),
  EffectAdded: (data, change) => ({ ...data, row: { ...data.row, why: change(data.row.why) } }),
  NarrativePublished: text,
  NarrativeDelivered: text,
  IndicatorCorrected: (data, change) => ({ ...data, why: change(data.why) }),
  NarrativeRevised: (data, change) => ({ ...data, was: change(data.was), now: change(data.now), why: change(data.why) }),
  NarrativeCorrected: text,
};

/** The data of a fact with each text that somebody wrote changed. */
export function rewritten(fact: RecordedEvent, change: Change): RecordedEvent['data'] {
  const rewrite = WRITTEN[fact.type] as ((data: RecordedEvent['data'], change: Change) => RecordedEvent['data']) | undefined;
  return rewrite ? rewrite(fact.data, change) : fact.data;
}

/** The texts that somebody wrote and that still stand in a fact, in order. */
export function textsOf(fact: RecordedEvent): string[] {
  const texts: string[] = [];
  rewritten(fact, (found) => {
    if (found !== '' && found !== WITHHELD) texts.push(found);
    return found;
  });
  return texts;
}
