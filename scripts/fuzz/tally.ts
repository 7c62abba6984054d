const MOST_MS = 15_000;

/** How long things took, counted by the millisecond, so that a run of any length takes the same room. */
export class Tally {
  private readonly counts = new Uint32Array(MOST_MS + 1);
  private total = 0;

  note(ms: number): void {
    const at = Math.min(MOST_MS, Math.max(0, Math.round(ms)));
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.total += 1;
  }

  /** The middle one, the hundredth part's, and the longest. */
  figures(): { p50: number; p99: number; max: number; count: number } {
    return { p50: this.at(0.5), p99: this.at(0.99), max: this.at(1), count: this.total };
  }

  private at(share: number): number {
    let left = Math.max(1, Math.ceil(share * this.total));
    for (const [ms, count] of this.counts.entries()) {
      left -= count;
      if (left <= 0) return ms;
    }
    return 0;
  }
}
