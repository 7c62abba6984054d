import { io, type Socket } from 'socket.io-client';
import { ANSWER_MS, COMING_BACK, RETRY_MS } from '../../lib/client/connection';
import { caughtUp, emptyFeed } from '../../lib/client/feed';
import { Greeting } from '../../lib/client/greeting';
import type { Answer, ClientToServer, FollowAnswer, KeptDraft, ServerToClient } from '../../lib/contract';
import type { GameEvent } from '../../lib/game/events';
import type { SeatId } from '../../lib/game/ids';
import type { Seat } from '../../lib/game/seat';
import type { GameState } from '../../lib/game/state';
import { Hearing } from './hearing';

/** Where a seat's line leads, and what opens it. */
export interface Way {
  url: string;
  seat: SeatId;
  cookie: string;
}

/** A real seat's line, as a browser has it: it comes back by itself as a browser does, asks for what it missed, and folds what it hears. */
export class ChaosLine {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly hearing = new Hearing();
  private held: GameEvent[][] | null = null;
  private readonly greeting = new Greeting();
  private over = false;
  /** Who this seat is, once a follow was answered. */
  who: Seat | null = null;
  /** Connected, and caught up. */
  live = false;
  comings = 0;
  /** When the line was last seen to go, and to be live again: milliseconds of this process. */
  wentAt = 0;
  cameAt = 0;

  constructor({ url, seat, cookie }: Way) {
    this.socket = io(url, { transports: ['websocket'], auth: (tell) => tell({ seat, have: this.hearing.feed.have }), forceNew: true, ...COMING_BACK, extraHeaders: { cookie, origin: url } });
    this.socket.on('connect', () => {
      this.comings += 1;
      void this.follow(() => this.greeting.within(ANSWER_MS));
    });
    this.socket.on('followed', (answer) => this.greeting.came(answer));
    this.socket.on('events', (events) => (this.held ? this.held.push(events) : this.hear(events)));
    this.socket.on('dismissed', () => this.close());
    this.socket.on('disconnect', (reason) => {
      this.goes();
      this.greeting.came(null);
      if (reason === 'io server disconnect') this.again();
    });
    this.socket.on('connect_error', () => {
      if (!this.socket.active) this.again();
    });
  }

  get view(): GameState {
    return this.hearing.feed.state;
  }

  /** What the numbers of the events told to this line left out, and nobody made good. */
  get gaps(): string[] {
    return this.hearing.gaps.map((gap) => `${this.who?.id ?? 'nobody'}: ${gap}`);
  }

  /** How often something was left out and made good by asking. */
  get healed(): number {
    return this.hearing.healed;
  }

  /** null: no answer came, which says nothing about what was done. */
  ask<T>(event: keyof ClientToServer, request: unknown): Promise<Answer<T> | null> {
    if (!this.socket.connected) return Promise.resolve(null);
    const waiting = this.socket.timeout(ANSWER_MS) as unknown as { emitWithAck(event: string, request: unknown): Promise<Answer<T>> };
    return waiting.emitWithAck(event, request).catch(() => null);
  }

  /** What the server knows for this seat from the beginning: its fold, and the drafts it keeps. null: no answer, or a refusal. */
  async lookAfresh(): Promise<{ state: GameState; drafts: KeptDraft[] } | null> {
    const answer = await this.ask<FollowAnswer>('follow', { have: {} });
    return answer?.ok ? { state: caughtUp(emptyFeed, answer.value.catchUp).state, drafts: answer.value.drafts } : null;
  }

  /** For good. */
  close(): void {
    this.over = true;
    this.live = false;
    this.socket.disconnect();
    this.socket.removeAllListeners();
  }

  private goes(): void {
    if (this.live) this.wentAt = performance.now();
    this.live = false;
  }

  private again(): void {
    setTimeout(() => this.over || this.socket.connect(), RETRY_MS * Math.random()).unref();
  }

  private hear(events: GameEvent[]): void {
    if (this.hearing.hear(events)) void this.follow();
  }

  private async follow(answering = () => this.ask<FollowAnswer>('follow', { have: this.hearing.feed.have })): Promise<void> {
    if (this.held) return;
    this.held = [];
    const answer = await answering();
    const meanwhile = this.held;
    this.held = null;
    if (this.over) return;
    if (!answer?.ok) {
      const seconds = Number((answer?.ok === false && answer.error.about.seconds) || 0);
      if (this.socket.connected) setTimeout(() => void this.follow(), seconds * 1_000 || RETRY_MS).unref();
      return;
    }
    const { seat, catchUp } = answer.value;
    this.hearing.catchUp(catchUp);
    this.who = seat;
    this.live = true;
    this.cameAt = performance.now();
    for (const events of meanwhile) this.hear(events);
  }
}
