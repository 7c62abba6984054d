import { command as commandSchema, type Command } from '@/lib/game/commands';
import { decide } from '@/lib/game/decide';
import type { SeatId, TeamId } from '@/lib/game/ids';
import type { GameState } from '@/lib/game/state';
import { hashOf } from '@/lib/server/identity/tokens';
import type { Engine } from '@/lib/server/play/engine';
import { CONTROL, sha256 } from '../a-game';
import { pick, secretOf, type Plot } from '../arbitrary-game';
import { routerAddress } from '../as-router';
import type { Step } from '../run';
import type { Fault } from './fault';
import { Masks } from './masks';
import { addressesOf, Recording, type Received } from './recording';
import type { SteadyHouse } from './steady-house';

/** Who reads: a seat, somebody with a cookie that opens nothing, or nobody. */
export interface Principal {
  name: string;
  /** As the laws call it; null: none. */
  seat: SeatId | null;
  /** Comes by a review link besides. */
  byLink?: boolean;
  /** Is asked for by few addresses: those of seats, and of what is told to all. */
  few?: boolean;
}

export interface WirePlan {
  /** `a`, or the other run. */
  name: string;
  plot: Plot;
  steps: readonly Step[];
  /** When it ends, by its own clock; other runs of the game end then too. */
  end: number;
  /** The salts that the reader may take for those of run `a`, by label. */
  told: ReadonlySet<string>;
  /** Whose secrets are as in run `a`; the drafts of other teams are others. */
  knows: TeamId | null;
  /** Whose bytes are kept. */
  principals: readonly Principal[];
  /** Which pages and routes are asked for: all that the build has, halfway and at the end; a few, for a leak that any shows; none. */
  pages: 'all' | 'few' | false;
  fault?: Fault;
}

/** What each principal was sent in one run, its chance replaced by names. */
export type WireRun = Map<string, Received[]>;

/** Teams' own pages, in the laws' scenario. */
const TEAMS = ['red', 'blue', 'green'] as const;
const HEADS = TEAMS.map((team): SeatId => `s_${team}-head`);
/** People who arrived and are no longer there, or are not yet. */
export const GONE: SeatId = 's_gone-aide';
/** Whose lines are open in every run, in this order. */
const LINES: readonly SeatId[] = [...HEADS, 's_red-mirror', 's_wall'];
const WATCHER: SeatId = 's_watcher';

const CODE = 'TWN234';
/** How the router of a browser asks for a page's parts. */
const ROUTER = { rsc: '1' } as const;
const PREFETCH = { rsc: '1', 'next-router-prefetch': '1' } as const;
/** So often in a run people write. */
const MOMENTS = 40;

let runs = 0;

/** Plays one run over real sockets and pages, and keeps what each principal is sent. */
export async function wireRun(steady: SteadyHouse, plan: WirePlan): Promise<WireRun> {
  runs += 1;
  const masks = new Masks();
  const tag = `run${String(runs).padStart(4, '0')}-`;
  masks.add(tag, 'run');
  const run = new OneRun(steady, plan, masks, tag);
  await run.open();
  try {
    await run.play();
    return await run.close();
  } finally {
    await run.shut();
  }
}

class OneRun {
  private readonly ids = new Map<string, string>();
  private readonly salts = new Map<string, string>();
  private step: Step | null = null;
  private game = '' as `g_${string}`;
  private control: SeatId = 's_none';
  private url = '';
  private shutDoors: () => Promise<void> = () => Promise.resolve();
  private watcher: Recording | null = null;
  private readonly recordings = new Map<string, Recording>();
  /** The seats whose line is open, as the laws call them. */
  private readonly lines = new Map<SeatId, Recording>();

  constructor(
    private readonly steady: SteadyHouse,
    private readonly plan: WirePlan,
    private readonly masks: Masks,
    private readonly tag: string,
  ) {}

  async open(): Promise<void> {
    const { steady, plan } = this;
    const { url, close } = await steady.open(this.rules(), plan.fault);
    [this.url, this.shutDoors] = [url, close];
    this.masks.add(new URL(url).host, 'host');
  }

  /** The real rules, with what chance gives them noted by the step that met it. */
  private rules(): Engine['decide'] {
    return (command, state, actor, c) => {
      const { step, masks, plan } = this;
      let ids = 0;
      if (c.head !== null) {
        masks.add(c.head, `head at ${step?.key ?? ''}`);
        // As pages show it to be compared by eye.
        masks.add((c.head.match(/.{4}/g) ?? []).slice(0, 3).join(' '), `short head at ${step?.key ?? ''}`);
      }
      let salts = 0;
      let thrown = 0;
      return decide(command, state, actor, {
        ...c,
        freshId: () => {
          const name = `i_${step?.key ?? ''}_${(ids += 1)}`;
          const other = plan.fault?.freshId?.(c);
          const id = other?.() ?? c.freshId();
          // Only what is known to be chance is masked.
          if (!other) masks.add(id, name);
          this.ids.set(name, id);
          return id;
        },
        freshSalt: () => {
          const salt = c.freshSalt();
          const name = `${step?.key ?? ''}/${(salts += 1)}`;
          masks.add(salt, `salt ${plan.told.has(name) ? 'a' : plan.name} ${name}`);
          this.salts.set(salt, name);
          return salt;
        },
        sha256: (text) => {
          const hash = c.sha256(text);
          const salted = [...this.salts].filter(([salt]) => text.includes(salt)).map(([, name]) => name);
          if (salted.length > 0) masks.add(hash, `salted by ${salted.join()}`);
          return hash;
        },
        dice: () => step?.dice[(thrown += 1) - 1] ?? 0,
        drafts: step?.drafts ?? {},
      });
    };
  }

  async play(): Promise<void> {
    const { plan, steady } = this;
    const [first, ...rest] = plan.steps;
    if (first?.command.type !== 'openGame') throw new Error('a run begins with its opening');
    await this.begin(first, plan.plot);
    const opening = rest.filter(({ key }) => key.startsWith('o'));
    const moves = rest.filter(({ key }) => !key.startsWith('o'));
    for (const step of opening) await this.carryOut(step);
    await this.arrivesAndGoes();
    await this.connect();
    for (const step of moves) {
      await this.until(step.at);
      await this.carryOut(step);
    }
    await this.until(plan.end + 1);
    steady.setClock(plan.end + 1);
    if (plan.pages !== false) await this.readPages(plan.pages);
    for (const { name, seat } of plan.principals) {
      const recording = this.recordings.get(name);
      if (recording?.connected && seat !== null) {
        await recording.ask('follow', { have: {} });
        await recording.looksIn(this.real(seat));
      }
      await recording?.settled();
    }
  }

  /** The game with a facilitator of its own. */
  private async begin(first: Step, { settings, form }: Plot): Promise<void> {
    const { steady, tag } = this;
    steady.setClock(first.at);
    this.step = first;
    const facilitator = `f_${tag}ada`;
    await steady.db.facilitator.create({ data: { id: facilitator, email: `${tag}@example.edu`, name: 'Ada', createdAt: 0n } });
    const card = (await steady.house.scenarios.shelf()).find(({ slug }) => slug === 'tiny');
    if (!card) throw new Error('the shelf has no tiny scenario');
    const row = await steady.house.games.create({ title: 'Chance', scenarioHash: card.hash, form, settings, cohort: '', facilitator });
    const control = await steady.house.games.controlSeat(row.id, facilitator);
    if (!control) throw new Error('nobody is in Control');
    [this.game, this.control] = [row.id, control];
    await steady.db.game.update({ where: { id: row.id }, data: { joinCode: CODE } });
    this.masks.add(row.id, 'game');
    this.masks.add(control, 'control');
  }

  /** Somebody sits at red's table and is removed; another comes by a review link that opens nothing yet. */
  private async arrivesAndGoes(): Promise<void> {
    const at = 6 + (this.plan.steps.findLast(({ key }) => /^o\d+$/.test(key))?.at ?? 0);
    const step = (key: string, actor: Step['actor'], command: Command): Step => ({ key, at, actor, command, dice: [], drafts: {} });
    await this.carryOut(step('gone1', 'system', { type: 'playerArrives', seat: GONE, team: 'red', role: 'aide' }));
    await this.carryOut(step('gone2', CONTROL, { type: 'removeSeat', seat: GONE }));
  }

  private async connect(): Promise<void> {
    const { plan, url } = this;
    const watcher = new Recording(url, cookie(this.real(WATCHER)));
    this.watcher = watcher;
    await watcher.connect(this.real(WATCHER));
    await watcher.ask('follow', { have: {} });
    // What is still to be told of those who came before must not be taken for what comes next.
    await this.allAreTold();
    for (const principal of plan.principals) this.recordings.set(principal.name, new Recording(url, await this.cookieOf(principal)));
    for (const seat of plan.pages === 'all' ? LINES : HEADS) {
      const principal = plan.principals.find((one) => one.seat === seat);
      const line = (principal && this.recordings.get(principal.name)) ?? new Recording(url, cookie(this.real(seat)));
      this.lines.set(seat, line);
      // Told of its own coming before it hears: whichever came first would differ from run to run.
      await this.untilPeopleAreTold(() => line.connect(this.real(seat)).then(() => line.connected));
      await line.ask('follow', { have: {} });
    }
    for (const { name, seat } of plan.principals) if (seat !== null && !this.lines.has(seat)) await this.recordings.get(name)?.connect(this.real(seat));
    await this.allAreTold();
  }

  /** How often the watcher was told who is there. */
  private get tellings(): number {
    return this.watcher?.received.filter(({ bytes }) => bytes.startsWith('42["people"')).length ?? 0;
  }

  /** Until nothing more is told of people for three times as long as the line waits to tell of several together. */
  private async allAreTold(): Promise<void> {
    for (let before = -1; before !== this.tellings; await new Promise((done) => setTimeout(done, 300))) before = this.tellings;
  }

  /** The line tells of several people together, a while later; an observer hears of each change. */
  private async untilPeopleAreTold(change: () => Promise<boolean>): Promise<void> {
    const before = this.tellings;
    if (!(await change()) || !this.watcher) return;
    for (let waited = 0; this.tellings === before && waited < 8_000; waited += 5) await new Promise((done) => setTimeout(done, 5));
    if (this.tellings === before) throw new Error('nobody was told who is there');
  }

  /** How often the record says that somebody came, went or showed themselves. */
  private async comings(): Promise<number> {
    return (await this.steady.house.play.record(this.game)).filter(({ type }) => type.startsWith('Seat')).length;
  }

  private async cookieOf({ seat, byLink }: Principal): Promise<string> {
    if (byLink !== true) return seat === null ? '' : cookie(this.real(seat));
    const link = await this.steady.house.identity.openReviewLink(this.game, 'names');
    const entered = await this.steady.house.identity.enterReview(link.replace('/link/', ''), () => undefined);
    const id = entered && (await this.steady.house.identity.visitor(this.game, entered.pass))?.id;
    if (!entered) throw new Error('the link opens nothing');
    this.masks.add(id ?? '', 'reader');
    return `planbreader_${this.game}=${entered.pass}`;
  }

  /** What happens by the clock alone, whoever does what meanwhile: people write, and halfway pages are looked at. */
  private async until(at: number): Promise<void> {
    const { plan, steady } = this;
    for (; this.moment < MOMENTS && (plan.end * this.moment) / MOMENTS < at; this.moment += 1) {
      steady.setClock(Math.floor((plan.end * this.moment) / MOMENTS));
      await this.write(this.moment);
      if (plan.pages === 'all' && this.moment === MOMENTS / 2) await this.readPages('seats');
    }
  }

  /** What is still being written, and signs of life: other teams' are others in the other run, and more or fewer. */
  private async write(moment: number): Promise<void> {
    const state = await this.steady.house.play.state(this.game);
    const turn = state?.turns[state.order.at(-1) ?? ''];
    if (!turn) return;
    for (const [index, team] of TEAMS.entries()) {
      const head = HEADS[index] ?? 's_none';
      const line = this.lines.get(head);
      const other = this.plan.name !== 'a' && team !== this.plan.knows;
      const n = Number.parseInt(sha256(`${moment} ${team} ${other ? 'other' : ''}`).slice(0, 6), 16);
      if (!line?.connected || n % 4 > 1) continue;
      if (n % 8 === 1) await line.ask('stir', {});
      // What is asked in vain is answered too.
      if (n % 8 === 0) await line.ask('command', { id: `in-vain-${team}-${moment}`, command: { type: 'takePen', turn: 'nowhere' } });
      if (turn.pens[team]?.at(-1)?.seat !== this.real(head)) continue;
      const option = pick(turn.briefs[team]?.options.map(({ id }) => id) ?? [], n) ?? null;
      await line.ask('saveDraft', { key: `decision:${turn.id}`, content: { option, rationale: secretOf(team, n), alternatives: [], forecasts: {} } });
    }
  }
  private moment = 1;

  private async carryOut(step: Step): Promise<void> {
    const { steady } = this;
    if (step.command.type === 'seatArrives' && step.command.kind === 'control') return;
    this.step = step;
    steady.setClock(step.at);
    const command = this.told(step.command);
    await this.seatHolders(step);
    await this.untilPeopleAreTold(async () => {
      const before = await this.comings();
      await this.submit(step, command);
      return (await this.comings()) > before;
    });
  }

  private async submit({ key, actor }: Step, command: Command): Promise<void> {
    const line = actor === 'system' ? undefined : this.lines.get(actor);
    const id = `command-${key}`;
    if (line?.connected) return void (await line.ask('command', { id, command }));
    const parsed = commandSchema.safeParse(command);
    if (parsed.success) await this.steady.house.play.submit(this.game, actor === 'system' ? 'system' : this.real(actor), id, parsed.data);
  }

  /** The people on seats that are about to be taken; every seat has the same person in both runs. */
  private async seatHolders({ command, at }: Step): Promise<void> {
    const taken = command.type === 'playerArrives' || command.type === 'mirrorArrives' || command.type === 'seatArrives' ? command.seat : command.type === 'moveSeat' ? command.to : null;
    if (taken === null) return;
    const row = { gameId: this.game, name: `Person ${taken}`, tokenHash: hashOf(tokenOf(this.real(taken))), joinedAt: BigInt(at) };
    this.masks.add(tokenOf(this.real(taken)), `token of ${taken}`);
    await this.steady.db.holder.upsert({ where: { seatId: this.real(taken) }, create: { seatId: this.real(taken), ...row }, update: {} });
    this.masks.add((await this.steady.house.identity.returnCode(this.real(taken))) ?? '', `code of ${taken}`);
  }

  /** Halfway the pages of seats, at the end everything that has to do with the game. */
  private async readPages(which: 'seats' | 'all' | 'few'): Promise<void> {
    const { plan } = this;
    const state = (await this.steady.house.play.state(this.game)) as GameState;
    for (const { name, seat, few } of plan.principals) {
      const recording = this.recordings.get(name);
      if (!recording || (which === 'seats' && !this.lines.has(seat ?? GONE))) continue;
      await recording.settled();
      const seats = [...new Set([seat ?? 's_red-head', 's_blue-head'] as SeatId[])].map((one) => this.real(one));
      const all = addressesOf({ game: this.game, code: CODE, seats, turn: state.order.at(-1) ?? 't1', teams: TEAMS.slice(0, 2) });
      for (const { page, address } of all.filter((one) => (which === 'all' && few !== true) || (which === 'seats' || few === true ? /^.(seat|screen|mirror|join)/ : /^.(seat\/[^/]+$|api\/games.*\/hotwash)/).test(one.address))) {
        // The first of all to ask for a page waits for its parts to be loaded, and is sent other hints.
        if (page && plan.name === 'a' && name === plan.principals[0]?.name) await new Recording(this.url, cookie(this.real(seat ?? WATCHER))).fetch('GET', address);
        const status = await recording.fetch('GET', address);
        if (!page) await recording.fetch('POST', address);
        if (!page || status !== 200) continue;
        await recording.fetch('GET', routerAddress(address, ROUTER), ROUTER);
        if (which === 'all') await recording.fetch('GET', routerAddress(address, PREFETCH), PREFETCH);
      }
    }
  }

  async close(): Promise<WireRun> {
    const mask = this.masks.over();
    return new Map([...this.recordings].map(([name, { received }]) => [name, received.map(({ what, bytes }) => ({ what: mask(what), bytes: withoutNonces(mask(bytes)) }))]));
  }

  async shut(): Promise<void> {
    for (const line of [...this.lines.values(), ...this.recordings.values()]) line.leave();
    this.watcher?.leave();
    await this.shutDoors();
    // The next run's game has the same code, which stands in pictures too.
    await this.steady.db.game.updateMany({ where: { joinCode: CODE }, data: { joinCode: this.tag } });
  }

  /** A seat's true id. */
  private real(seat: SeatId): SeatId {
    return seat === CONTROL ? this.control : `s_${this.tag}${seat.slice(2)}`;
  }

  /** A command as this run knows its seats and items. */
  private told(command: Command): Command {
    const text = JSON.stringify(command)
      .replace(/"(s_[\w-]+)"/g, (_, seat: SeatId) => `"${this.real(seat)}"`)
      .replace(/"(i_[\w-]+)"/g, (whole, id: string) => (this.ids.has(id) ? `"${this.ids.get(id) ?? ''}"` : whole));
    return JSON.parse(text) as Command;
  }
}

function tokenOf(seat: SeatId): string {
  return sha256(`token of ${seat}`).slice(0, 43);
}

function cookie(seat: SeatId): string {
  return `planb_${seat}=${tokenOf(seat)}`;
}

/** Fresh with every answer, and of nothing that anybody knows. */
function withoutNonces(text: string): string {
  return text.replace(/nonce-[A-Za-z0-9+/=_-]+/g, 'nonce-…').replace(/nonce(\\?"|=|:|\\?":\\?")+[A-Za-z0-9+/=_-]{16,}/g, 'nonce…').replace(/"sid":"[\w-]+"/g, '"sid":"…"').replace(/planbdoor=[\da-f-]{36}/g, 'planbdoor=…').replace(/(\\?")[\w-]{21}([vm]\1)/g, '$1…$2');
}
