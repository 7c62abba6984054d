import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WireCommand } from '@/lib/game/commands';
import type { RecordedEvent } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import type { Evidence } from '../../scripts/chaos/checks/evidence';
import { marked } from '../../scripts/chaos/effects';
import type { Operation } from '../../scripts/chaos/operation';
import { anOpenGame, openHouse, PLAYERS, seatPlayers } from './house';

/** What clients asked for in a small game and how it was answered, with the record that game left. */
export interface History {
  evidence: Evidence;
  exported: string;
  /** The events by which the first two operations show. */
  effects: [RecordedEvent, RecordedEvent];
  /** One of which no answer came, and which counted. */
  unknown: { id: string; effect: RecordedEvent };
  /** A seat of the game, to look through. */
  seat: Seat;
}

/** Plays it in the program's own rooms: five commands acknowledged, one refused, two unknown that counted, one unknown that never came. */
export async function aHistory(): Promise<History> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-history-'));
  const house = await openHouse(folder);
  try {
    const { game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    const operations: Operation[] = [];
    /** `heard`: whether the client got its answer; `came`: whether the command reached the program. */
    const asks = async (seat: SeatId, id: string, command: WireCommand, { heard = true, came = true } = {}): Promise<void> => {
      const answer = came ? await house.play.submit(game, seat, id, command) : null;
      const known = answer?.ok ? ({ kind: 'ok', value: answer.value } as const) : ({ kind: 'fail', code: answer?.error.code ?? '' } as const);
      operations.push({ game, seat, id, command, invokedAt: 0, tries: 1, outcome: heard ? known : { kind: 'info' } });
    };
    const { upMayor, upClerk, downMayor } = PLAYERS;
    await asks(upClerk, 'operation-1', { type: 'say', text: marked('operation-1', 'first word') });
    await asks(upClerk, 'operation-2', { type: 'confirmPresence' });
    await asks(control, 'operation-3', { type: 'startExercise' });
    await asks(downMayor, 'operation-4', { type: 'sendCable', to: ['upstream'], text: marked('operation-4', 'Peace.') });
    await asks(control, 'operation-5', { type: 'openNext', from: { turn: 'dry', phase: 'brief' } });
    await asks(control, 'operation-6', { type: 'openNext', from: { turn: 'dry', phase: 'brief' } });
    await asks(upMayor, 'operation-7', { type: 'say', text: marked('operation-7', 'unheard') }, { heard: false });
    await asks(upMayor, 'operation-8', { type: 'takePen', turn: 'dry' }, { heard: false });
    await asks(upMayor, 'operation-9', { type: 'say', text: marked('operation-9', 'never came') }, { heard: false, came: false });

    const { events, receipts } = await house.store.load(game);
    const record = events.map(({ event }) => event);
    const find = (holds: (event: RecordedEvent) => boolean): RecordedEvent => {
      const event = record.find(holds);
      assert.ok(event);
      return event;
    };
    let exported = '';
    for await (const part of house.play.exportLines(game)) exported += part;
    return {
      evidence: { operations, record, receipts: receipts.filter(({ commandId }) => commandId.startsWith('operation-')) },
      exported,
      effects: [find(({ type }) => type === 'TalkSaid'), find(({ type }) => type === 'SeatConfirmed')],
      unknown: { id: 'operation-7', effect: find(({ type, data }) => type === 'TalkSaid' && 'text' in data && data.text.includes('unheard')) },
      seat: { id: upClerk, kind: 'player', team: 'upstream', role: 'u-clerk' },
    };
  } finally {
    await house.db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
