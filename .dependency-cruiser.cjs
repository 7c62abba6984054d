/**
 * Who may import whom, as law. Arrows point down:
 *
 *   app → components → lib/client → lib/contract
 *   lib/preflight → lib/game, on its own beside them; so lib/rehearsal, which lib/server lets play
 *   app, server.ts → lib/server → lib/contract → lib/review → lib/record → lib/game → zod
 *
 * Run by `npm run imports`.
 */
const npm = (...names) => names.map((name) => `node_modules/${name}/`);
const layer = (name, reason, from, allowed) => ({
  name,
  severity: 'error',
  comment: reason,
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});
const never = (name, reason, from, to) => ({ name, severity: 'error', comment: reason, from, to });

const GAME = '^lib/game/';
const RECORD = '^lib/record/';
const REVIEW = '^lib/review/';
const PREFLIGHT = '^lib/preflight/';
const REHEARSAL = '^lib/rehearsal/';
const CONTRACT = '^lib/contract([.]ts$|/)';
const CLIENT = '^lib/client/';
const SERVER = '^lib/server/';
const COMPONENTS = '^components/';
const APP = '^app/';
const PRODUCTION = '^(app|components|lib)/|^(server|proxy|instrumentation)[.]ts$';

module.exports = {
  forbidden: [
    // What each layer may know.
    layer('game-is-pure', 'The game runs alike in server, browser, tests and simulations: itself and zod.', GAME, npm('zod')),
    layer('record-knows-the-game', "The record's format can be checked by anybody: the game and the canonical form, nothing else.", RECORD, [GAME, ...npm('canonicalize')]),
    layer('review-folds-a-record', 'A review is a fold over a record; it reads nothing from elsewhere.', REVIEW, [RECORD, GAME]),
    layer('preflight-plays-the-game', 'A pre-flight runs alike in a script, a test and a browser’s worker: the game’s own rules, and seeded chance.', PREFLIGHT, [GAME, '^lib/rehearsal/chance[.]ts$']),
    layer('rehearsal-plays-by-its-view', 'A scripted player is a pure function of what its seat knows: the game’s words, and seeded chance.', REHEARSAL, [GAME]),
    layer('contract-is-types-over-the-game', 'What crosses the socket is parsed by zod and made of the game’s own words.', CONTRACT, [REVIEW, RECORD, GAME, ...npm('zod')]),
    layer('client-is-the-browser-line', 'The browser’s end of the line serves components and does not draw.', CLIENT, [CONTRACT, REVIEW, RECORD, GAME, ...npm('react', '@types/react', 'socket.io-client')]),
    never('components-draw', 'A component is given its data; it knows no database and no route.', { path: COMPONENTS }, { path: `${SERVER}|${APP}|^server[.]ts$` }),
    never(
      'server-is-headless',
      'lib/server also runs outside Next, from server.ts, so it knows neither React nor Next nor any page.',
      { path: SERVER },
      { path: `${APP}|${COMPONENTS}|${CLIENT}|^lib/i18n/|node_modules/(react|react-dom|server-only|next|next-intl)/`, pathNot: '^lib/client/feed[.]ts$' },
    ),
    never('only-scripts-fold-on-the-server', 'A scripted player folds what it hears as a browser does; the server itself has the whole state.', { path: SERVER, pathNot: '^lib/server/rehearsal/' }, { path: '^lib/client/feed[.]ts$' }),
    never('server-ts-only-starts', 'The entry starts Next and the line; all else is in lib/server.', { path: '^server[.]ts$' }, { path: `${APP}|${COMPONENTS}|${CLIENT}` }),
    never('app-is-the-roof', 'Routes are loaded by Next; nothing else leans on them.', { path: PRODUCTION, pathNot: APP }, { path: APP }),

    // What must not be reached, however long the way.
    never('browser-never-reaches-server', 'Secrets and drivers stay out of what is sent to a browser, also through others.', { path: `${COMPONENTS}|${CLIENT}` }, { path: `${SERVER}|^generated/`, reachable: true }),

    // Who may know which package.
    never(
      'prisma-behind-the-store',
      'Only db.ts and the *.prisma.ts stores know Prisma, so that every store has a twin in memory. The adapter of db.ts is the third.',
      { path: PRODUCTION, pathNot: '^lib/server/(db|serial-sqlite|.*[.]prisma)[.]ts$' },
      { path: 'node_modules/@prisma/|^generated/' },
    ),
    never('drivers-behind-the-runner', 'Below Prisma only the migration runner and the record’s writer, on Prisma’s own connection or in its thread, speak to a database, and what holds its file for one process.', { path: PRODUCTION, pathNot: '^lib/server/(migration-connection|serial-sqlite|record/commit-thread|boot/alone|nodes/leases)[.]ts$' }, { path: npm('better-sqlite3', 'pg') }),
    never('one-realtime-line', 'Everything that crosses the socket passes one door; the nodes speak with each other beside it.', { path: PRODUCTION, pathNot: '^lib/server/(realtime|nodes)/|^server[.]ts$' }, { path: 'node_modules/(socket[.]io|@socket[.]io)/' }),
    never('one-socket-client', 'Only the browser’s line opens a socket, and the scripted players of a rehearsal, who come in by the same door.', { path: PRODUCTION, pathNot: `${CLIENT}|^lib/server/rehearsal/` }, { path: npm('socket.io-client') }),
    never('sessions-are-identity', 'Who somebody is, is answered in lib/server/identity; pages and components may ask next-auth for the session.', { path: PRODUCTION, pathNot: `^lib/server/identity|${APP}|${COMPONENTS}` }, { path: npm('next-auth') }),

    // Hygiene.
    never('no-circles', 'Two modules that need each other are one module, or three.', { path: `${PRODUCTION}|^(scripts|tests)/` }, { circular: true }),
    never('no-orphans', 'A file that nobody reaches and that reaches nobody is not needed. Entries are read by their tools.', { orphan: true, path: PRODUCTION, pathNot: `${APP}|[.]d[.]ts$|^lib/i18n/request[.]ts$` }, {}),
    never('no-code-from-tests', 'The program never leans on its tests or tools.', { path: PRODUCTION }, { path: '^(tests|scripts)/|[.]test[.]tsx?$' }),
    never('no-development-packages', 'What runs in production is in dependencies.', { path: PRODUCTION }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' }),
    never('all-imports-resolve', 'An import that leads nowhere hides every rule above.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Type imports count: a layer that knows another's types knows that layer.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^generated/' },
    exclude: { path: '^[.]next/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
