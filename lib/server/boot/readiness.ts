/** Nobody who asks waits longer for an answer. */
const PATIENCE_MS = 2_000;

interface Need {
  ask(): Promise<unknown>;
  /** The question under way: whoever asks meanwhile shares it, so that a database that hangs is not asked ever again. */
  asked: Promise<boolean> | null;
}

/** Whether people may be sent here: everything the program needs answers, and it is not about to end. */
export class Readiness {
  private readonly needs = new Map<string, Need>();
  private ending = false;

  constructor(private readonly patience = PATIENCE_MS) {}

  /** Names something the program cannot do without, and the way to ask it for a sign of life. */
  need(what: string, ask: () => Promise<unknown>): void {
    this.needs.set(what, { ask, asked: null });
  }

  /** From now on nobody is to be sent here. */
  end(): void {
    this.ending = true;
  }

  /** What is the matter, in words; null: ready. Answers within two seconds. */
  async missing(): Promise<string | null> {
    if (this.ending) return 'the program is about to end';
    const answers = await Promise.all([...this.needs].map(async ([what, need]) => ((await this.answers(need)) ? null : `the ${what} does not answer`)));
    return answers.find((answer) => answer !== null) ?? null;
  }

  private async answers(need: Need): Promise<boolean> {
    need.asked ??= Promise.resolve()
      .then(() => need.ask())
      .then(() => true, () => false)
      .finally(() => (need.asked = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), this.patience)));
    return Promise.race([need.asked, late]).finally(() => clearTimeout(timer));
  }
}
