import { io, type Socket } from 'socket.io-client';
import type { Answer, ClientToServer, FollowAnswer, FollowRequest, Handshake, KeptDraft, People, ServerToClient } from '../contract';
import type { GameEvent } from '../game/events';
import type { SeatId, TeamId } from '../game/ids';
import type { Dismissal } from './game';
import { Greeting } from './greeting';
import type { ServerClock } from './server-clock';
import { stirring } from './stirring';
import type { Wire } from './wire';

/** So long an answer is waited for. */
export const ANSWER_MS = 8_000;
/** How a line that has gone is tried again: never so seldom that a server which is back waits three seconds for somebody. */
export const COMING_BACK = { reconnectionDelay: 500, reconnectionDelayMax: 1_500, randomizationFactor: 0.5, timeout: 10_000 } as const;
const CHECK_MS = 3_000;
/** After an answer that says "not now", the same is asked again. */
export const RETRY_MS = 2_000;
const SAMPLES = 4;
/** How often this device's two clocks are compared, by which a sleep shows that no event told of. */
const WATCH_MS = 5_000;
const STEP_MS = 100;
const RESAMPLE_MS = 60_000;

/** What the connection brings, for the one who keeps the game. */
export interface Listener {
  /** What to ask for; called for each follow. */
  have(): FollowRequest['have'];
  followed(answer: FollowAnswer): void;
  events(events: GameEvent[]): void;
  people(people: People): void;
  draft(draft: KeptDraft): void;
  dismissed(why: Dismissal): void;
  /** The line has come (a follow was answered) or gone. */
  open(isOpen: boolean): void;
}

export interface Connection extends Wire {
  /** Connects; returns the way to hang up. */
  start(): () => void;
  /** Asks for what is missing; events that come meanwhile wait for the answer. */
  follow(): void;
}

type LineSocket = Socket<ServerToClient, ClientToServer>;

/** `handshake` is asked for anew whenever the line opens. */
function makeSocket(handshake: () => Handshake): LineSocket {
  return io({
    autoConnect: false,
    transports: ['websocket'],
    auth: (tell) => tell(handshake()),
    ...COMING_BACK,
  });
}

/** A seat's connection to the server: comes back by itself, and after each coming back asks for what was missed. */
export function connection({ seat, as }: { seat: SeatId; as: TeamId | undefined }, listener: Listener, clock: ServerClock): Connection {
  let socket: LineSocket | null = null;
  let open = false;
  let over = false;
  /** Events that came while a follow is not answered; null when none is under way. */
  let held: GameEvent[][] | null = null;
  const greeting = new Greeting();

  function setOpen(next: boolean): void {
    if (open === next) return;
    open = next;
    listener.open(next);
  }

  function ask<E extends keyof ClientToServer>(event: E, request: Parameters<ClientToServer[E]>[0], timeout = ANSWER_MS): Promise<Answer<never> | null> {
    if (!socket?.connected) return Promise.resolve(null);
    // The two typed maps say what each event brings back; the emitter's own types cannot carry that through a generic.
    const waiting = socket.timeout(timeout) as unknown as { emitWithAck(event: E, request: unknown): Promise<Answer<never>> };
    return waiting.emitWithAck(event, request).catch(() => null);
  }

  async function follow(answering: () => Promise<Answer<FollowAnswer> | null> = () => ask('follow', { have: listener.have() })): Promise<void> {
    if (held) return;
    held = [];
    const answer = await answering();
    const meanwhile = held;
    held = null;
    if (over) return;
    if (answer?.ok) {
      listener.followed(answer.value);
      for (const events of meanwhile) listener.events(events);
      setOpen(true);
    } else if (answer?.error.code === 'not-your-seat') {
      dismiss({ reason: 'removed', to: null });
    } else if (socket?.connected) {
      setTimeout(() => void follow(), Number(answer?.error.about.seconds ?? 0) * 1000 || RETRY_MS);
    }
  }

  /** Whether the line answered at all. */
  async function sample(): Promise<boolean> {
    const askedAt = performance.now();
    const answer: Answer<{ now: number }> | null = await ask('clock', {}, CHECK_MS);
    if (answer?.ok) clock.sample(answer.value.now, askedAt, performance.now());
    return answer !== null;
  }

  async function sampleSome(): Promise<void> {
    for (let n = 0; n < SAMPLES; n++) if (!(await sample())) return;
  }

  function dismiss(why: Dismissal): void {
    over = true;
    setOpen(false);
    socket?.disconnect();
    listener.dismissed(why);
  }

  /** The device may have slept or changed its network: what looks connected may be a dead line. */
  async function check(): Promise<void> {
    if (over || document.visibilityState === 'hidden') return;
    clock.distrust();
    if (socket?.connected && (await sample())) return sampleSome();
    if (!over) socket?.disconnect().connect();
  }

  /** Notices a sleep, since only one of the two clocks goes on in it, and measures anew now and then. */
  function watchClocks(): () => void {
    const difference = () => Date.now() - performance.now();
    let [before, sampledAt] = [difference(), performance.now()];
    const timer = setInterval(() => {
      const stepped = Math.abs(difference() - before) > STEP_MS;
      if (!stepped && performance.now() - sampledAt < RESAMPLE_MS) return;
      [before, sampledAt] = [difference(), performance.now()];
      void (stepped ? check() : sample());
    }, WATCH_MS);
    return () => clearInterval(timer);
  }

  function listenTo(socket: LineSocket): LineSocket {
    socket.on('connect', () => {
      void follow(() => greeting.within(ANSWER_MS));
      void sampleSome();
    });
    socket.on('followed', (answer) => greeting.came(answer));
    socket.on('events', (events) => (held ? held.push(events) : listener.events(events)));
    socket.on('people', listener.people);
    socket.on('draft', listener.draft);
    socket.on('dismissed', dismiss);
    socket.on('disconnect', (reason) => {
      setOpen(false);
      greeting.came(null);
      // The server closes a line when it restarts; the library comes back by itself from all other ends.
      if (reason === 'io server disconnect' && !over) setTimeout(() => over || socket.connect(), RETRY_MS * Math.random());
    });
    socket.on('connect_error', (error: Error & { data?: { dismissed?: Dismissal } }) => {
      if (error.data?.dismissed) dismiss(error.data.dismissed);
      // A refusal by the server ends the library's own tries; a line that is down does not.
      else if (!socket.active) setTimeout(() => over || socket.connect(), RETRY_MS * (1 + Math.random()));
    });
    return socket;
  }

  return {
    isOpen: () => open,
    ask: (event, request) => ask(event, request),
    follow: () => void follow(),
    start() {
      // A page shown for the first time is connecting anyway; one that comes back from the browser's memory is not.
      const recheck = (event: Event) => void (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted ? null : check());
      const places: [EventTarget, string][] = [[document, 'visibilitychange'], [window, 'online'], [window, 'pageshow']];
      for (const [place, event] of places) place.addEventListener(event, recheck);
      const stops = [watchClocks(), stirring(() => void ask('stir', {}))];
      over = false;
      socket ??= listenTo(makeSocket(() => ({ seat, have: listener.have(), ...(as === undefined ? {} : { as }) })));
      socket.connect();
      return () => {
        over = true;
        for (const [place, event] of places) place.removeEventListener(event, recheck);
        for (const stop of stops) stop();
        socket?.disconnect();
      };
    },
  };
}
