/** How bad a line is, each way. */
export interface Slowness {
  latencyMs: number;
  bytesPerSecond: number;
  /** Of what is sent, so much gets lost on its way and is sent again … */
  lost: number;
  /** … so much later; what comes after it waits for it, as TCP has it. */
  againMs: number;
}

/** RELIABILITY F7: slow 3G on which one piece in twenty is lost. */
export const SLOW_3G: Slowness = { latencyMs: 400, bytesPerSecond: 50_000, lost: 0.05, againMs: 1_000 };

/** One direction of one connection: what is put in comes out in the same order, as late as its line is slow. */
export class Lane {
  private readonly waiting: { at: number; arrives: () => unknown }[] = [];
  private timer: NodeJS.Timeout | null = null;
  private lastAt = 0;

  constructor(
    /** When what all connections share is free again. */
    private readonly way: { freeAt: number },
    private readonly slowness: () => Slowness | null,
    private readonly chance: () => number = Math.random,
  ) {}

  carry(bytes: number, arrives: () => unknown): void {
    const slow = this.slowness();
    if (!slow && this.waiting.length === 0) return void arrives();
    this.lastAt = Math.max(this.lastAt, slow ? this.arrival(bytes, slow) : 0);
    this.waiting.push({ at: this.lastAt, arrives });
    this.timer ??= this.wake();
  }

  private arrival(bytes: number, { latencyMs, bytesPerSecond, lost, againMs }: Slowness): number {
    this.way.freeAt = Math.max(this.way.freeAt, performance.now()) + (bytes / bytesPerSecond) * 1_000;
    return this.way.freeAt + latencyMs + (bytes > 0 && this.chance() < lost ? againMs : 0);
  }

  private wake(): NodeJS.Timeout | null {
    const [next] = this.waiting;
    if (!next) return null;
    return setTimeout(() => {
      while (this.waiting[0] && this.waiting[0].at <= performance.now()) this.waiting.shift()?.arrives();
      this.timer = this.wake();
    }, Math.max(0, next.at - performance.now()));
  }
}
