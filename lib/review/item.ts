import type { EventData, RecordedEvent } from '../game/events';
import type { TeamId } from '../game/ids';
import { itemKey } from '../game/item';

/** The kinds of thing a team can be told; those that it opens have the key that `ItemOpened` names. */
export type ExposureKind =
  | 'objective'
  | 'situation'
  | 'brief'
  | 'inject'
  | 'cable'
  | 'cable-sent'
  | 'rfi'
  | 'announcement'
  | 'decision'
  | 'indicators'
  | 'narrative'
  | 'team-narrative'
  | 'correction';

/** An indicator as a team was told it: where it went, and its value where the scenario tells that. */
export type ToldValue = EventData['IndicatorsPublished']['indicators'][number];

/** What was sent, before it is known when and by whom it was opened. */
export interface Item {
  /** null: told to the room, or put right where it stood; nothing to open. */
  key: string | null;
  kind: ExposureKind;
  title: string | null;
  from: TeamId | null;
  text: string;
  /** What it told of the indicators; empty for everything but these. */
  values: ToldValue[];
}

/** The item that a fact is to a team; null for facts that tell the team nothing to read. A team's own decision is no item to it. */
export function itemOf(fact: RecordedEvent, team: TeamId): Item | null {
  switch (fact.type) {
    case 'ObjectiveDealt':
      return fact.data.team === team ? item('objective', itemKey('objective'), fact.data.objective.text, fact.data.objective.label) : null;
    case 'TurnOpened':
      return item('situation', itemKey('situation'), fact.data.situation, fact.data.title);
    case 'BriefDelivered':
      return fact.data.team === team ? item('brief', itemKey('brief'), [fact.data.brief, ...fact.data.additions].join('\n\n')) : null;
    case 'InjectReleased':
      return item('inject', itemKey('inject', fact.data.inject), fact.data.text, fact.data.title);
    case 'CableSent': {
      const { cable, from, text } = fact.data;
      return { ...item(from === team ? 'cable-sent' : 'cable', itemKey('cable', cable), text), from };
    }
    case 'RfiAnswered':
      return item('rfi', itemKey('rfi', fact.data.rfi), fact.data.answer, fact.data.question);
    case 'Announced':
      return item('announcement', itemKey('announcement', fact.data.announcement), fact.data.text);
    case 'DecisionRevealed':
      if (fact.data.team === team) return null;
      return { ...item('decision', null, fact.data.option?.text ?? '', fact.data.option?.label ?? null), from: fact.data.team };
    case 'IndicatorsPublished':
      return { ...item('indicators', itemKey('indicators'), ''), values: fact.data.indicators };
    case 'NarrativePublished':
      return item('narrative', itemKey('narrative'), fact.data.text);
    case 'NarrativeDelivered':
      return fact.data.team === team ? item('team-narrative', itemKey('team-narrative'), fact.data.text) : null;
    case 'CorrectionPublished': {
      const { indicator: id, trend, value } = fact.data;
      return { ...item('correction', null, ''), values: [{ id, trend, value }] };
    }
    case 'NarrativeCorrected':
      return fact.data.team === null || fact.data.team === team ? item('correction', null, fact.data.text) : null;
    default:
      return null;
  }
}

function item(kind: ExposureKind, key: string | null, text: string, title: string | null = null): Item {
  return { key, kind, title, from: null, text, values: [] };
}
