import type { Server as HttpServer } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { Server } from 'socket.io';
import { OWN_ADDRESSES } from '../boot/own-addresses';
import type { RecordedEvent } from '../../game/events';
import { told } from '../../game/project';
import type { House } from '../house';
import { withoutWords, type Logger } from '../log';
import type { Metrics } from '../metrics/metrics';
import { Bus } from '../nodes/bus';
import type { Redis } from '../nodes/redis';
import { standingAs } from '../standing';
import type { Asker, LineServer, LineSocket } from './asker';
import { partings, tellings } from './broadcast';
import { draftTeller } from './draft-teller';
import { handlers } from './handlers';
import { identify, isOwnOrigin } from './handshake';
import { beatTogether } from './heartbeats';
import type { Attendance } from './presence';
import { tellInOnePiece } from './one-piece';
import { peopleTeller } from './people-teller';
import { Incoming } from './register';
import { SocketsBySeat } from './sockets-by-seat';

const LARGEST_MESSAGE = 64 * 1024;
/** What is under way when the line closes is waited for so long. */
const LONGEST_DRAIN_MS = 5_000;

export interface Line {
  /** Answers what is under way, then sends everybody off to come back, each after a moment of their own. */
  close(): Promise<void>;
}

interface Parts {
  house: House;
  /** What the house knows as its presence. */
  here: Attendance;
  log: Logger;
  /** The address people type, where one is set. */
  authUrl: string | undefined;
  /** Whether it counts how often a seat speaks. */
  limited?: boolean;
  /** Where this is one of several nodes: how it hears of the others, and what carries that. */
  nodes?: { bus: Bus; adapter: Redis['adapter'] } | undefined;
  /** Counts the messages and the lines; undefined: nobody asks. */
  metrics?: Metrics | undefined;
}

/**
 * Opens the line on a server: everything that crosses the socket comes through here. A node speaks to its own sockets
 * alone: what it says to all would wait for Redis, and come out of order with what another node says.
 */
export function openLine(http: HttpServer, { house, here, log, authUrl, limited = true, nodes, metrics }: Parts): Line {
  const io: LineServer = new Server(http, {
    path: OWN_ADDRESSES.line,
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: LARGEST_MESSAGE,
    perMessageDeflate: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    ...(nodes ? { adapter: nodes.adapter } : {}),
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, authUrl)),
  });
  tellInOnePiece(io);
  const stopBeating = beatTogether(io);
  const bus = nodes?.bus ?? new Bus();
  bus.carriedBy((word) => void (nodes && io.serverSideEmit('word', word)));
  io.on('word', (word) => bus.heard(word));
  const sockets = new SocketsBySeat();
  const { tell: tellPeople, stop: stopPeople } = peopleTeller(io, house, log);
  here.onChange(tellPeople);
  const teller = draftTeller({ io, bus, drafts: house.drafts, clock: house.clock, followed: nodes ? () => here.followed() : null, log });

  const incoming = new Incoming({
    authorise: (socket) => authorise(house, socket),
    report: (event, error) => log.error({ event, ...withoutWords(error) }, 'a message could not be handled'),
    answered: metrics && ((message, answer, seconds) => metrics.messageAnswered(message, answer, seconds)),
  });

  metrics?.gauge('planb_lines_open', 'Open lines.', () => io.engine.clientsCount);
  incoming.registerAll(handlers({ house, here, teller }), limited);

  io.use((socket, next) => {
    identify(house, socket.handshake.auth, socket.request.headers.cookie).then(
      (welcome) => {
        if (!welcome.ok) return next(Object.assign(new Error('not-your-seat'), { data: { dismissed: welcome.dismissed } }));
        Object.assign(socket.data, welcome.who);
        next();
      },
      (error: unknown) => {
        log.error(withoutWords(error), 'a line could not be opened');
        next(new Error('unavailable'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { game, seat, as } = socket.data;
    sockets.add(socket);
    const stopWaiting = sockets.endWithSession(socket);
    // Whoever looks on is there by their own line, or not at all.
    if (as === null) here.comes(game, seat);
    const closed = here.follows(game);
    socket.on('error', (error) => log.warn(withoutWords(error), 'a socket reported an error'));
    socket.on('disconnect', () => {
      sockets.remove(socket);
      stopWaiting();
      closed();
      if (as === null) here.goes(game, seat);
    });
    incoming.attach(socket);
    const { have } = socket.handshake.auth as { have?: unknown };
    if (have !== undefined) incoming.answer(socket, 'follow', { have }, (answer) => socket.emit('followed', answer));
  });

  const stops = [
    house.play.onRecorded((game, events) => {
      for (const together of partings(events)) {
        for (const { to, except, events: facts } of tellings(game, together)) io.local.to(to).except(except).emit('events', facts.map(told));
        dismissThose(sockets, together);
      }
      if (events.some(({ type }) => type.startsWith('Seat'))) tellPeople(game);
    }),
    house.identity.onSignedOut((facilitator) => {
      sockets.signOut(facilitator);
      bus.say({ kind: 'signed-out', facilitator });
    }),
    house.identity.onErased((game) => {
      tellPeople(game);
      bus.say({ kind: 'names', game });
    }),
    house.identity.onReplaced((seat) => {
      sockets.dismiss(seat, { reason: 'replaced', to: null });
      bus.say({ kind: 'replaced', seat });
    }),
    bus.hear('names', ({ game }) => tellPeople(game)),
    bus.hear('replaced', ({ seat }) => sockets.dismiss(seat, { reason: 'replaced', to: null })),
    teller.stop,
    bus.hear('signed-out', ({ facilitator }) => sockets.signOut(facilitator)),
  ];

  return {
    async close() {
      await Promise.race([incoming.drain(), after(LONGEST_DRAIN_MS, undefined, { ref: false })]);
      for (const stop of stops) stop();
      stopPeople();
      here.stop();
      // Ours alone: said to all, it would empty every other node too.
      io.local.disconnectSockets(true);
      await io.close();
      stopBeating();
    },
  };
}

/** How the sender of a message stands right now; a facilitator's session may have ended meanwhile. */
async function authorise({ play, identity }: House, socket: LineSocket): Promise<Asker | null> {
  const { game, seat, as, session } = socket.data;
  if (session && (session.expiresAt < Date.now() || !(await identity.ofSession(session.facilitator, session.epoch)))) return null;
  const state = await play.state(game);
  const found = state && standingAs(state, seat, as);
  return found ? { game, seat, as, session, socket, state, standing: found } : null;
}

/** Ends the lines of those who were removed or refused. */
function dismissThose(sockets: SocketsBySeat, events: readonly RecordedEvent[]): void {
  for (const { type, data } of events) {
    if (type === 'SeatRemoved') sockets.dismiss(data.seat, { reason: data.to === null ? 'removed' : 'moved', to: data.to });
    if (type === 'SeatRefused') sockets.dismiss(data.seat, { reason: 'removed', to: null });
  }
}
