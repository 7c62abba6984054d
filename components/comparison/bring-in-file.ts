const CODES = [
  'too-large', 'too-heavy', 'not-text', 'line-too-long', 'not-a-record', 'version', 'broken', 'other-scenario', 'other-version', 'unknown-event', 'strange',
  'nothing-revealed', 'own-game', 'there-already', 'too-many', 'busy', 'not-yours-to-do', 'unavailable',
] as const;
type Code = (typeof CODES)[number];

/** What came of a file: under which label it stands, or why it was not taken. */
export type Brought = { ok: true; label: string } | { ok: false; code: Code; about: Record<string, string | number> };

/** Sends a record file. Never rejects: a line that breaks is an answer too. */
export async function bringIn(action: string, cohort: string, file: File): Promise<Brought> {
  try {
    const response = await fetch(`${action}?${new URLSearchParams({ cohort }).toString()}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: file });
    const answer = (await response.json()) as { label?: string; error?: { code?: string; about?: Record<string, string | number> } };
    if (response.ok && answer.label !== undefined) return { ok: true, label: answer.label };
    const code = CODES.find((known) => known === answer.error?.code) ?? 'unavailable';
    return { ok: false, code, about: answer.error?.about ?? {} };
  } catch {
    return { ok: false, code: 'unavailable', about: {} };
  }
}
