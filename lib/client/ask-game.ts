/** What the game's own routes answer: the value, or a code that `lobby.problems` has words for. */
export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; code: string };

/** Asks one of a game's routes. Never rejects: a line that breaks is an answer too. */
export async function askGame<T>(path: string, body: Record<string, unknown>): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, code: codeOf(answer) };
  } catch {
    return { ok: false, code: 'unavailable' };
  }
}

function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return 'internal';
  if ('code' in answer && typeof answer.code === 'string') return answer.code;
  return 'error' in answer ? codeOf(answer.error) : 'internal';
}
