import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../contract';
import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import { told } from '../../game/project';
import { follow } from '../follow';
import type { House } from '../house';
import { withoutWords, type Logger } from '../log';
import { peopleForAll, standing } from '../standing';
import type { Asker, Identified, LineSocket } from './asker';
import { runs } from './broadcast';
import { identify, isOwnOrigin } from './handshake';
import { perMinute } from './limits';
import type { Attendance } from './presence';
import { Incoming, lineError } from './register';
import { everything, roomsFor, roomsOf } from './rooms';
import { saveDraft } from './save-draft';
import { clockRequest, commandRequest, followRequest, saveDraftRequest } from './schemas';
import { SocketsBySeat } from './sockets-by-seat';

const LARGEST_MESSAGE = 64 * 1024;
/** People who come in together are told of together. */
const PEOPLE_PAUSE_MS = 100;

export interface Line {
  close(): Promise<void>;
}

interface Parts {
  house: House;
  /** What the house knows as its presence. */
  here: Attendance;
  log: Logger;
  /** The address people type, where one is set. */
  authUrl: string | undefined;
}

/** Opens the line on a server: everything that crosses the socket comes through here. */
export function openLine(http: HttpServer, { house, here, log, authUrl }: Parts): Line {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, Identified>(http, {
    path: '/socket.io',
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: LARGEST_MESSAGE,
    perMessageDeflate: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, authUrl)),
  });
  const sockets = new SocketsBySeat();
  const { tell: tellPeople, stop: stopPeople } = peopleTeller(io, house, log);
  here.onChange(tellPeople);

  const incoming = new Incoming({
    authorise: (socket) => authorise(house, socket),
    report: (event, error) => log.error({ event, ...withoutWords(error) }, 'a message could not be handled'),
  });

  incoming.register('clock', { schema: clockRequest, limit: perMinute(60), handler: () => Promise.resolve({ ok: true, value: { now: Date.now() } }) });

  incoming.register('follow', {
    schema: followRequest,
    limit: perMinute(30),
    async handler({ game, seat, socket, standing: { sight } }, { have }) {
      // The rooms first, the reading second: else the last event falls between. The client holds what comes before the answer.
      for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
      await socket.join(roomsFor(game, sight));
      const answer = await follow(house, game, seat, have);
      return answer ? { ok: true, value: answer } : lineError('not-your-seat');
    },
  });

  incoming.register('command', {
    schema: commandRequest,
    limit: perMinute(60, 20),
    handler: ({ game, seat }, { id, command }) => house.play.submit(game, seat, id, command),
  });

  incoming.register('saveDraft', { schema: saveDraftRequest, limit: perMinute(120), handler: (asker, request) => saveDraft(house.drafts, asker, request) });

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
    const { game, seat } = socket.data;
    sockets.add(socket);
    here.comes(game, seat);
    socket.on('error', (error) => log.warn(withoutWords(error), 'a socket reported an error'));
    socket.on('disconnect', () => {
      sockets.remove(socket);
      here.goes(game, seat);
    });
    incoming.attach(socket);
  });

  const stops = [
    house.play.onRecorded((game, events) => {
      for (const run of runs(events)) {
        io.to(roomsOf(game, run[0].audience)).emit('events', run.map(told));
        dismissThose(sockets, run);
      }
      if (events.some(({ type }) => type.startsWith('Seat'))) tellPeople(game);
    }),
    house.identity.onReplaced((seat) => sockets.dismiss(seat, { reason: 'replaced', to: null })),
  ];

  return {
    async close() {
      for (const stop of stops) stop();
      stopPeople();
      here.stop();
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

/** How the sender of a message stands right now; a facilitator's session may have ended meanwhile. */
async function authorise({ play, identity }: House, socket: LineSocket): Promise<Asker | null> {
  const { game, seat, session } = socket.data;
  if (session && (session.expiresAt < Date.now() || !(await identity.ofSession(session.facilitator, session.epoch)))) return null;
  const state = await play.state(game);
  const found = state && standing(state, seat);
  return found ? { game, seat, session, socket, state, standing: found } : null;
}

/** Ends the lines of those who were removed or refused. */
function dismissThose(sockets: SocketsBySeat, events: readonly RecordedEvent[]): void {
  for (const { type, data } of events) {
    if (type === 'SeatRemoved') sockets.dismiss(data.seat, { reason: data.to === null ? 'removed' : 'moved', to: data.to });
    if (type === 'SeatRefused') sockets.dismiss(data.seat, { reason: 'removed', to: null });
  }
}

/** Tells a game who is there: Control and observers of everybody, the others of those whom all may know. */
function peopleTeller(io: Server<ClientToServer, ServerToClient>, { play, identity, presence }: House, log: Logger): { tell(game: GameId): void; stop(): void } {
  const due = new Map<GameId, ReturnType<typeof setTimeout>>();
  /** What all were told last. Nothing comes twice: even an empty word would say that somebody waits at the door. */
  const said = new Map<GameId, string>();
  async function now(game: GameId): Promise<void> {
    due.delete(game);
    const [state, names] = await Promise.all([play.state(game), identity.people(game)]);
    if (!state) return;
    const people = { names, online: presence.online(game) };
    io.to(everything(game)).emit('people', people);
    const forAll = peopleForAll(state, people);
    const text = JSON.stringify(forAll);
    if (said.get(game) !== text) io.to(`${game}|all`).emit('people', forAll);
    if (people.online.length > 0) said.set(game, text);
    else said.delete(game);
  }
  return {
    tell(game) {
      if (due.has(game)) return;
      const timer = setTimeout(() => {
        now(game).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'who is there could not be told'));
      }, PEOPLE_PAUSE_MS);
      due.set(game, timer.unref());
    },
    stop() {
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}
