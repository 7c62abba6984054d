import { teamsOf, type Audience } from '../../../game/audience';
import type { RecordedEvent } from '../../../game/events';
import type { SeatId, TeamId } from '../../../game/ids';
import { ofType } from '../../select';
import { seatName, type Material, type Voice } from '../material';
import { secondsSinceStart } from './clock';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

interface Message {
  kind: 'talk' | 'cable' | 'question' | 'answer' | 'announcement' | 'inject';
  turn: string | null;
  team: TeamId | null;
  seat: SeatId | null;
  about: string | null;
  text: string;
  fact: RecordedEvent;
}

/** Everything that was said or sent, in order: talk within teams, cables, questions and answers, announcements, injects. */
export function messagesSheet(material: Material, { say, stamp }: Voice): Sheet {
  const { facts } = material;
  const since = secondsSinceStart(facts);
  const numbers = new Map(ofType(facts, 'TurnOpened').map(({ data }) => [data.turn, data.number]));
  const name = (seat: SeatId | null): string | null => (seat === null ? null : seatName(seat, material, say));
  return sheetOf<Message>('messages', [
    ['position', ({ fact }) => fact.position],
    ['at', ({ fact }) => stamp(fact.at)],
    ['since', ({ fact }) => since(fact.at)],
    ['turn', ({ turn }) => (turn === null ? null : (numbers.get(turn) ?? null))],
    ['kind', ({ kind }) => kind],
    ['team', ({ team }) => team],
    ['seat', ({ seat }) => name(seat)],
    ['to', ({ fact }) => addressees(fact.audience)],
    ['about', ({ about }) => about],
    ['text', ({ text }) => text],
  ], facts.flatMap(messageOf), say);
}

function addressees(audience: Audience): string {
  return audience === 'all' || audience === 'control' ? audience : teamsOf(audience).join(' ') || audience;
}

function messageOf(fact: RecordedEvent): Message[] {
  const plain = { team: null, seat: null, about: null, fact };
  switch (fact.type) {
    case 'TalkSaid':
      return [{ ...plain, kind: 'talk', ...fact.data }];
    case 'CableSent':
      return [{ ...plain, kind: 'cable', team: fact.data.from, ...fact.data }];
    case 'RfiAsked':
      return [{ ...plain, kind: 'question', ...fact.data }];
    case 'RfiAnswered':
      return [{ ...plain, kind: 'answer', turn: fact.data.turn, seat: fact.data.by, about: fact.data.question, text: fact.data.answer }];
    case 'Announced':
      return [{ ...plain, kind: 'announcement', turn: fact.data.turn, seat: fact.data.by, text: fact.data.text }];
    case 'InjectReleased':
      return [{ ...plain, kind: 'inject', turn: fact.data.turn, about: fact.data.title, text: fact.data.text }];
    default:
      return [];
  }
}
