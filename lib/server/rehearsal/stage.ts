import type { GameId } from '../../game/ids';
import type { TroupeReport } from '../house';
import type { Bus } from '../nodes/bus';
import type { Leases } from '../nodes/leases';

/** How often it is asked whether this node has the stage, and how others hear of the troupes. */
const ASK_MS = 3_000;
/** How often, in that, the node that has it looks for scripted seats of which it has not heard. */
const LOOK_EVERY = 5;
const DUTY = 'rehearsals';

interface Parts {
  bus: Bus;
  leases: Leases;
  reports(): Record<GameId, TroupeReport>;
  /** This node plays from now on: all that is to be played, or again what it may have missed. */
  enter(): Promise<void>;
  /** Scripted players wait in this game. */
  called(game: GameId): Promise<void>;
  leave(): void;
}

/** Of several nodes one plays all scripted seats; should it die, another goes on within a few seconds. */
export interface Stage {
  readonly isOurs: boolean;
  /** Tells the node that plays that scripted players wait. */
  call(game: GameId): void;
  /** What was heard of a troupe at another node. */
  elsewhere(game: GameId): TroupeReport | null;
  open(): Promise<void>;
  close(): void;
}

/** The stage of a process that is the only one. */
export function ownStage({ enter }: Pick<Parts, 'enter'>): Stage {
  return { isOurs: true, call: () => undefined, elsewhere: () => null, open: enter, close: () => undefined };
}

export function sharedStage({ bus, leases, reports, enter, called, leave }: Parts): Stage {
  let ours = false;
  let closed = false;
  let round = 0;
  let timer: NodeJS.Timeout | undefined;
  let heard: { reports: Record<GameId, TroupeReport>; at: number } = { reports: {}, at: Number.NEGATIVE_INFINITY };

  async function ask(): Promise<void> {
    const had = ours;
    ours = !closed && (await leases.has(DUTY));
    if (closed) return;
    if (had && !ours) leave();
    if (ours && (!had || round % LOOK_EVERY === 0)) await enter();
    if (ours) bus.say({ kind: 'troupes', reports: reports() });
    round += 1;
    timer = setTimeout(() => void ask(), ASK_MS).unref();
  }

  const stops = [
    bus.hear('scripts', ({ game }) => void (ours && called(game))),
    bus.hear('troupes', ({ reports }) => (heard = { reports, at: performance.now() })),
  ];
  return {
    get isOurs() {
      return ours;
    },
    call: (game) => bus.say({ kind: 'scripts', game }),
    elsewhere: (game) => (!ours && heard.at > performance.now() - 3 * ASK_MS ? (heard.reports[game] ?? null) : null),
    open: ask,
    close() {
      closed = true;
      ours = false;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
