import type { Answer, FollowAnswer } from '../contract';

/** What the server says by itself once a line is open, where the handshake said what is here already. */
export class Greeting {
  private take: (answer: Answer<FollowAnswer> | null) => void = () => undefined;

  /** Waits for it, so many milliseconds at most. null: it did not come, or the line has gone. */
  within(ms: number): Promise<Answer<FollowAnswer> | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), ms);
      this.take = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
    });
  }

  /** It has come. null: the line has gone. */
  came(answer: Answer<FollowAnswer> | null): void {
    this.take(answer);
  }
}
