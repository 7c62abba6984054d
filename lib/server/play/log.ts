/** What play says to the operator: what kind of thing went wrong in which game, never what anybody wrote. */
export interface Log {
  error(facts: Record<string, unknown>, message: string): void;
}

/** An error without its message, which may quote what somebody wrote: its name, its code and where it arose. */
export function withoutWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { error: error.name, code: (error as { code?: unknown }).code, at: frames };
}
