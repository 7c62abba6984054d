import type { RecordedEvent } from '@/lib/game/events';
import type { GameId, SeatId, TurnId } from '@/lib/game/ids';
import { ofType, type Facts } from '@/lib/review/select';
import { URL_NAMESPACE, uuidOf } from './uuid';

const PROFILE = 'urn:x-plan-b:xapi:1';
const EXTENSIONS = `${PROFILE}:extension`;

/** The verbs of the profile (docs/xapi-profile.md): those that others have defined where there are such, and two of our own. */
const VERBS = {
  registered: 'http://adlnet.gov/expapi/verbs/registered',
  attended: 'http://adlnet.gov/expapi/verbs/attended',
  experienced: 'http://adlnet.gov/expapi/verbs/experienced',
  commented: 'http://adlnet.gov/expapi/verbs/commented',
  sent: 'http://activitystrea.ms/schema/1.0/send',
  asked: 'http://adlnet.gov/expapi/verbs/asked',
  voted: `${PROFILE}:verb:voted`,
  drafted: `${PROFILE}:verb:drafted`,
  disagreed: 'http://activitystrea.ms/schema/1.0/disagree',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  retracted: 'http://activitystrea.ms/schema/1.0/retract',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
} as const;
type Verb = keyof typeof VERBS;

const ACTIVITY_TYPES = {
  game: 'http://adlnet.gov/expapi/activities/simulation',
  turn: `${PROFILE}:activity:turn`,
  item: 'http://adlnet.gov/expapi/activities/media',
  message: `${PROFILE}:activity:message`,
  decision: 'http://adlnet.gov/expapi/activities/question',
} as const;

interface Activity {
  objectType: 'Activity';
  id: string;
  definition: { type: string; name: { en: string } };
}

/** An xAPI 1.0.3 statement as this program makes it. */
export interface Statement {
  id: string;
  version: '1.0.3';
  timestamp: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: { en: string } };
  object: Activity;
  result?: { response?: string; completion?: boolean; extensions?: Record<string, unknown> };
  context: {
    registration: string;
    platform: 'Plan B';
    contextActivities: { parent?: Activity[]; grouping: Activity[] };
    extensions: Record<string, unknown>;
  };
}

interface Deed {
  seat: SeatId;
  verb: Verb;
  object: Activity;
  turn: TurnId | null;
  result?: Statement['result'];
}

/**
 * What each player's seat did, as xAPI statements. The actor is a pseudonym that follows from game and seat; no text that
 * anybody wrote is in them, only its length. The same record always gives the same ids, so that sending twice does no harm.
 */
export function statementsOf(facts: Facts, game: GameId, homePage: string): Statement[] {
  const opened = ofType(facts, 'GameOpened')[0];
  if (!opened) return [];
  const registration = uuidOf(URL_NAMESPACE, `${PROFILE}:${game}`);
  const names = new Names(homePage, game, opened.data, new Map(ofType(facts, 'TurnOpened').map(({ data }) => [data.turn, data.title])));
  const players = new Map(ofType(facts, 'SeatAdmitted').filter(({ data }) => data.kind === 'player').map(({ data }) => [data.seat, data]));
  return facts.flatMap((fact) =>
    deedsOf(fact, names, players.keys()).flatMap(({ seat, verb, object, turn, result }, index): Statement[] => {
      const player = players.get(seat);
      if (!player) return [];
      return [{
        id: uuidOf(registration, `${fact.position}/${index}`),
        version: '1.0.3',
        timestamp: new Date(fact.at).toISOString(),
        actor: { objectType: 'Agent', account: { homePage, name: uuidOf(registration, seat) } },
        verb: { id: VERBS[verb], display: { en: verb } },
        object,
        ...(result && { result }),
        context: {
          registration,
          platform: 'Plan B',
          contextActivities: { ...(turn !== null && { parent: [names.turn(turn)] }), grouping: [names.game()] },
          extensions: { [`${EXTENSIONS}:position`]: fact.position, [`${EXTENSIONS}:team`]: player.team, [`${EXTENSIONS}:role`]: player.role, [`${EXTENSIONS}:scripted`]: player.scripted },
        },
      }];
    }),
  );
}

/** What the activities of a game are called. */
class Names {
  private readonly base: string;
  constructor(homePage: string, game: GameId, private readonly opened: { title: string; scenario: { title: string } }, private readonly turns: ReadonlyMap<TurnId, string>) {
    this.base = `${homePage.replace(/\/$/, '')}/games/${game}`;
  }
  game(): Activity {
    return this.activity('', 'game', `${this.opened.title} (${this.opened.scenario.title})`);
  }
  turn(turn: TurnId): Activity {
    return this.activity(`/turns/${turn}`, 'turn', this.turns.get(turn) ?? turn);
  }
  decision(turn: TurnId, team: string): Activity {
    return this.activity(`/log/${turn}/${team}`, 'decision', `${this.turns.get(turn) ?? turn}: ${team}`);
  }
  item(turn: TurnId, item: string): Activity {
    return this.activity(`/turns/${turn}/items/${encodeURIComponent(item)}`, 'item', item.split(':')[0] ?? item);
  }
  message(id: string, kind: string): Activity {
    return this.activity(`/messages/${id}`, 'message', kind);
  }
  private activity(path: string, type: keyof typeof ACTIVITY_TYPES, name: string): Activity {
    return { objectType: 'Activity', id: `${this.base}${path}`, definition: { type: ACTIVITY_TYPES[type], name: { en: name } } };
  }
}

const length = (text: string): Statement['result'] => ({ extensions: { [`${EXTENSIONS}:characters`]: [...text].length } });

function deedsOf(fact: RecordedEvent, names: Names, players: Iterable<SeatId>): Deed[] {
  switch (fact.type) {
    case 'SeatAdmitted':
      return [{ seat: fact.data.seat, verb: 'registered', object: names.game(), turn: null }];
    case 'SeatConfirmed':
      return [{ seat: fact.data.seat, verb: 'attended', object: names.game(), turn: null }];
    case 'ItemOpened':
      return [{ ...fact.data, verb: 'experienced', object: names.item(fact.data.turn, fact.data.item) }];
    case 'TalkSaid':
      return [{ seat: fact.data.seat, turn: fact.data.turn, verb: 'commented', object: names.message(fact.data.talk, 'talk'), result: length(fact.data.text) }];
    case 'CableSent': {
      const { seat, turn, cable, to, text } = fact.data;
      return [{ seat, turn, verb: 'sent', object: names.message(cable, 'cable'), result: { extensions: { ...length(text)?.extensions, [`${EXTENSIONS}:to`]: to } } }];
    }
    case 'RfiAsked':
      return [{ seat: fact.data.seat, turn: fact.data.turn, verb: 'asked', object: names.message(fact.data.rfi, 'question to Control'), result: length(fact.data.text) }];
    case 'StrawCast': {
      const { seat, turn, team, option } = fact.data;
      return [{ seat, turn, verb: 'voted', object: names.decision(turn, team), ...(option !== null && { result: { response: option } }) }];
    }
    case 'PenTaken':
      return [{ seat: fact.data.seat, turn: fact.data.turn, verb: 'drafted', object: names.decision(fact.data.turn, fact.data.team) }];
    case 'DissentRecorded': {
      const { seat, turn, team, option, text } = fact.data;
      // Whoever dissents without a name has none here either.
      return seat === null ? [] : [{ seat, turn, verb: 'disagreed', object: names.decision(turn, team), result: { ...(option !== null && { response: option }), ...length(text) } }];
    }
    case 'DecisionSubmitted': {
      const { seat, turn, team, option, forecasts, origin, rationale } = fact.data;
      const told = { [`${EXTENSIONS}:origin`]: origin, [`${EXTENSIONS}:forecasts`]: forecasts };
      return seat === null ? [] : [{ seat, turn, verb: 'answered', object: names.decision(turn, team), result: { response: option, completion: true, extensions: { ...length(rationale)?.extensions, ...told } } }];
    }
    case 'DecisionWithdrawn':
      return [{ seat: fact.data.seat, turn: fact.data.turn, verb: 'retracted', object: names.decision(fact.data.turn, fact.data.team) }];
    case 'ExerciseEnded':
      return [...players].map((seat) => ({ seat, verb: 'completed', object: names.game(), turn: null, result: { completion: true } }));
    default:
      return [];
  }
}
