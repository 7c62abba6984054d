import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { caughtUp, emptyFeed, take, type Feed } from '../../client/feed';
import type { Answer, ClientToServer, CommandDone, DraftContent, DraftKey, DraftSaved, FollowAnswer, ServerToClient } from '../../contract';
import type { WireCommand } from '../../game/commands';
import type { GameEvent } from '../../game/events';
import type { SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';
import { seatCookie } from '../identity/cookies';

const ANSWER_MS = 8_000;
const AGAIN_MS = 1_000;

type Dismissal = Parameters<ServerToClient['dismissed']>[0];

export interface Hearing {
  /** What the seat knows has changed, or the line has come. */
  changed(): void;
  dismissed(why: Dismissal): void;
}

/** A scripted seat's connection: a real one, to this very server, by the seat's cookie, as a phone has it. */
export class ScriptedLine {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private feed: Feed = emptyFeed;
  private held: GameEvent[][] | null = null;
  private over = false;
  private readonly drafts = new Map<DraftKey, DraftContent>();
  /** Whether what the seat knows is up to date. */
  live = false;
  /** How often the line has come back after it had gone. */
  reconnects = 0;
  private comings = 0;

  constructor(origin: string, readonly seat: SeatId, token: string, private readonly hearing: Hearing) {
    const [cookie = ''] = seatCookie(seat, token, false).split(';');
    this.socket = io(origin, { transports: ['websocket'], auth: { seat }, forceNew: true, reconnectionDelay: 200, reconnectionDelayMax: 4_000, extraHeaders: { cookie, origin } });
    this.listen();
  }

  get state(): GameState {
    return this.feed.state;
  }

  draft(key: DraftKey): DraftContent | null {
    return this.drafts.get(key) ?? null;
  }

  /** null: no answer came. */
  give(command: WireCommand): Promise<Answer<CommandDone> | null> {
    return this.ask('command', { id: randomUUID(), command });
  }

  async keep(key: DraftKey, content: DraftContent): Promise<Answer<DraftSaved> | null> {
    const answer: Answer<DraftSaved> | null = await this.ask('saveDraft', { key, content });
    if (answer?.ok) this.drafts.set(key, content);
    return answer;
  }

  /** Tells the server that somebody is at this page. */
  stir(): void {
    void this.ask('stir', {});
  }

  hangUp(): void {
    this.live = false;
    this.socket.disconnect();
  }

  comeBack(): void {
    if (!this.over) this.socket.connect();
  }

  /** For good. */
  close(): void {
    this.over = true;
    this.hangUp();
    this.socket.removeAllListeners();
  }

  private ask(event: keyof ClientToServer, request: unknown): Promise<Answer<never> | null> {
    if (!this.socket.connected) return Promise.resolve(null);
    // The two typed maps say what each event brings back; the emitter's own types cannot carry that through a generic.
    const waiting = this.socket.timeout(ANSWER_MS) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<never>> };
    return waiting.emitWithAck(event, request).catch(() => null);
  }

  private listen(): void {
    this.socket.on('connect', () => {
      this.comings += 1;
      if (this.comings > 1) this.reconnects += 1;
      void this.follow();
    });
    this.socket.on('events', (events) => (this.held ? this.held.push(events) : this.hear(events)));
    this.socket.on('draft', ({ key, content }) => {
      this.drafts.set(key, content);
      this.hearing.changed();
    });
    this.socket.on('dismissed', (why) => this.dismiss(why));
    this.socket.on('disconnect', (reason) => {
      this.live = false;
      if (reason === 'io server disconnect') this.again();
    });
    this.socket.on('connect_error', (error: Error & { data?: { dismissed?: Dismissal } }) => {
      if (error.data?.dismissed) this.dismiss(error.data.dismissed);
      else if (!this.socket.active) this.again();
    });
  }

  private again(): void {
    setTimeout(() => this.comeBack(), AGAIN_MS).unref();
  }

  private dismiss(why: Dismissal): void {
    if (this.over) return;
    this.close();
    this.hearing.dismissed(why);
  }

  private hear(events: GameEvent[]): void {
    const { feed, gap } = take(this.feed, events);
    this.feed = feed;
    if (gap) void this.follow();
    else this.hearing.changed();
  }

  private async follow(): Promise<void> {
    if (this.held) return;
    this.held = [];
    const answer: Answer<FollowAnswer> | null = await this.ask('follow', { have: this.feed.have });
    const meanwhile = this.held;
    this.held = null;
    if (this.over) return;
    if (!answer?.ok) {
      const seconds = Number(answer?.error.about.seconds ?? 0);
      if (this.socket.connected) setTimeout(() => void this.follow(), seconds * 1_000 || AGAIN_MS).unref();
      return;
    }
    this.feed = caughtUp(this.feed, answer.value.catchUp);
    for (const { key, content } of answer.value.drafts) this.drafts.set(key, content);
    this.live = true;
    for (const events of meanwhile) this.hear(events);
    this.hearing.changed();
  }
}
