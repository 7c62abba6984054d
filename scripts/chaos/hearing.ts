import { caughtUp, emptyFeed, take, type Feed } from '../../lib/client/feed';
import type { FollowAnswer } from '../../lib/contract';
import type { Audience } from '../../lib/game/audience';
import type { GameEvent } from '../../lib/game/events';
import { gapsInStreams } from './checks/gaps';

/** What one line was told, folded as a browser folds it, with an account of what its numbers left out. */
export class Hearing {
  feed: Feed = emptyFeed;
  /** Gaps in what was told as it happened, which were filled when the line asked for what it missed. */
  healed = 0;
  /** Gaps in what the server sent to catch up with: nobody fills these. */
  private readonly broken: string[] = [];
  /** Numbers that came before their turn and are still waited for. */
  private readonly ahead = new Map<Audience, number>();

  /** Whether something is missing now, so that it must be asked for. */
  hear(events: readonly GameEvent[]): boolean {
    const { feed, gap } = take(this.feed, events);
    this.feed = feed;
    if (gap) for (const { audience, number } of events) if (number > (feed.have[audience] ?? 0)) this.ahead.set(audience, Math.max(number, this.ahead.get(audience) ?? 0));
    this.heal();
    return gap;
  }

  catchUp(answer: FollowAnswer['catchUp']): void {
    if (answer.kind === 'events') this.broken.push(...gapsInStreams(answer.events, this.feed.have));
    this.feed = caughtUp(this.feed, answer);
    this.heal();
  }

  /** What was never filled, in words. */
  get gaps(): string[] {
    return [...this.broken, ...[...this.ahead].map(([audience, number]) => `${audience}: number ${number} was told, and what comes after ${this.feed.have[audience] ?? 0} never came`)];
  }

  private heal(): void {
    for (const [audience, number] of this.ahead) {
      if (number > (this.feed.have[audience] ?? 0)) continue;
      this.ahead.delete(audience);
      this.healed += 1;
    }
  }
}
