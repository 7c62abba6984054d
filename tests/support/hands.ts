import assert from 'node:assert/strict';
import { io, type Socket } from 'socket.io-client';
import { caughtUp, emptyFeed } from '@/lib/client/feed';
import type { Answer, ClientToServer, DraftContent, DraftKey, FollowAnswer, ServerToClient } from '@/lib/contract';
import type { WireCommand } from '@/lib/game/commands';
import type { SeatId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';

/** Somebody at the table without a browser, who reaches the running program by its own doors: plain forms and the line. */
export interface Hand {
  seat: string;
  /** `name=value`, as a browser would send it. */
  cookie: string;
  /** Does something, or the test fails. */
  does(command: WireCommand): Promise<void>;
  keeps(key: DraftKey, content: DraftContent): Promise<void>;
  /** What this seat knows now. */
  knows(): Promise<GameState>;
  leave(): void;
}

let given = 0;

/** Takes a seat's line with the cookie that opens it. */
export function takeHand(url: string, seat: string, cookie: string): Hand {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, { transports: ['websocket'], auth: { seat }, forceNew: true, extraHeaders: { cookie, origin: url } });
  async function ask<T>(event: keyof ClientToServer, request: unknown): Promise<T> {
    const answer = await (socket.timeout(8_000) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<T>> }).emitWithAck(event, request);
    assert.ok(answer.ok, `${event} ${JSON.stringify(request).slice(0, 200)}: ${JSON.stringify(answer)}`);
    return answer.value;
  }
  return {
    seat,
    cookie,
    async does(command) {
      given += 1;
      await ask('command', { id: `hand-${process.pid}-${given}`, command });
    },
    async keeps(key, content) {
      await ask('saveDraft', { key, content });
    },
    knows: async () => caughtUp(emptyFeed, (await ask<FollowAnswer>('follow', { have: {} })).catchUp).state,
    leave: () => void socket.disconnect(),
  };
}

/** Joins by the form, as a student does. */
export async function sitDown(url: string, code: string, name: string, team: string, role: string): Promise<Hand> {
  const { seat, cookie } = await joinByForm(url, { code, name, team, role });
  return takeHand(url, seat, cookie);
}

/** The seat that somebody is given by the form, and the cookie that opens it. */
export async function joinByForm(url: string, form: { code: string; name: string; team: string; role: string }): Promise<{ seat: SeatId; cookie: string }> {
  const answer = await fetch(`${url}/api/join`, { method: 'POST', redirect: 'manual', headers: { origin: url }, body: new URLSearchParams(form) });
  const seat = (answer.headers.get('location') ?? '').replace('/seat/', '');
  assert.match(seat, /^s_/, `${form.name} is seated`);
  return { seat: seat as SeatId, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** Control's own line, with the cookies of a browser in which the facilitator is signed in. */
export async function controlHand(url: string, game: string, cookie: string): Promise<Hand> {
  return takeHand(url, await controlSeat(url, game, cookie), cookie);
}

/** Opens the phase after the one in which the game is. */
export async function nextPhase(control: Hand): Promise<void> {
  const { order, phase } = await control.knows();
  await control.does({ type: 'openNext', from: { turn: order.at(-1) ?? null, phase } });
}

/** The seat of a signed-in facilitator in Control, as the desk names it. */
export async function controlSeat(url: string, game: string, cookie: string): Promise<SeatId> {
  const desk = await (await fetch(`${url}/games/${game}/desk`, { headers: { cookie } })).text();
  const seat = /\{\\"id\\":\\"(s_[A-Za-z0-9_-]+)\\",\\"kind\\":\\"control\\"/.exec(desk)?.[1];
  assert.ok(seat, 'the desk names Control’s seat');
  return seat as SeatId;
}
