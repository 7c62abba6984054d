import type { Audience } from '@/lib/game/audience';
import type { EventData, EventType, NewEvent, RecordedEvent } from '@/lib/game/events';
import { number } from '@/lib/game/record';

const TEAMS = ['washington', 'tokyo', 'seoul'];
const SEATS_EACH = 10;

/**
 * The record of a talkative class of thirty: `length` events over `turns` turns, mostly talk, votes,
 * openings and cables, with the facts of each turn between them. Always the same.
 */
export function longRecord(length: number, turns = 6): RecordedEvent[] {
  const events: NewEvent[] = [];
  const tell = <T extends EventType>(audience: Audience, type: T, data: EventData[T]) => events.push({ audience, type, data } as NewEvent);
  for (const team of TEAMS) {
    for (let seat = 0; seat < SEATS_EACH; seat += 1) tell('all', 'SeatAdmitted', { seat: `s_${team}${seat}`, kind: 'player', team, role: 'head', scripted: false, by: null });
  }
  tell('all', 'ExerciseStarted', { by: 's_control' });
  for (let turn = 1; turn <= turns; turn += 1) {
    openTurn(turn, tell);
    for (let n = 0; events.length < (length * turn) / turns - 9; n += 1) chatter(`t${turn}`, n, tell);
    closeTurn(turn, tell);
  }
  return number(events.slice(0, length), {}, 0, 1);
}

type Tell = <T extends EventType>(audience: Audience, type: T, data: EventData[T]) => void;

function openTurn(number_: number, tell: Tell): void {
  const turn = `t${number_}`;
  tell('all', 'TurnOpened', { turn, number: number_, title: turn, month: number_, situation: 'It goes on.' });
  for (const team of TEAMS) tell(`team:${team}`, 'BriefDelivered', { turn, team, brief: 'Read this.', additions: [], prompt: 'What now?', options: [{ id: 'a', label: 'A', text: 'Do A.' }] });
  tell('all', 'PhaseOpened', { turn, phase: 'deliberate', minutes: 7, by: 's_control' });
}

function closeTurn(number_: number, tell: Tell): void {
  const turn = `t${number_}`;
  for (const team of TEAMS) {
    tell('all', 'DecisionRevealed', { turn, team, option: null, postures: [], forecasts: {}, origin: 'none', lock: 'control', salt: null, reasonsDigest: null, seal: null });
  }
  tell('all', 'NarrativePublished', { turn, text: 'It happened.' });
  tell('all', 'TurnClosed', { turn, head: null });
}

function chatter(turn: string, n: number, tell: Tell): void {
  const team = TEAMS[n % TEAMS.length] ?? '';
  const other = TEAMS[(n + 1) % TEAMS.length] ?? '';
  const seat = `s_${team}${n % SEATS_EACH}` as const;
  const id = `i_${turn}_${n}` as const;
  switch (n % 8) {
    case 0:
    case 1:
    case 2:
    case 3:
      return tell(`team:${team}`, 'TalkSaid', { turn, talk: id, team, seat, text: 'I would rather wait.' });
    case 4:
      return tell(`team:${team}`, 'StrawCast', { turn, team, seat, option: 'a' });
    case 5:
      return tell(`team:${team}`, 'ItemOpened', { turn, item: `inject:i${n % 40}`, seat });
    case 6:
      return tell(`teams:${[team, other].sort().join('+')}`, 'CableSent', { turn, cable: id, from: team, to: [other], seat, text: 'Shall we?' });
    default:
      return tell(`team:${team}`, 'RfiAsked', { turn, rfi: id, team, seat, text: 'May we?' });
  }
}
