/** The address of a replay: by whose eyes, and at which position of the record. */
export function replayHref(gameHref: string, { as, at }: { as: string; at?: number | null }): string {
  const query = new URLSearchParams({ as, ...(at == null ? {} : { at: String(at) }) });
  return `${gameHref}/replay?${query.toString().replaceAll('%3A', ':')}`;
}

type Raw = Record<string, string | string[] | undefined>;

/** Reads such an address; what makes no sense is left out. */
export function readReplayQuery(raw: Raw): { as: string | null; at: number | null } {
  const one = (key: string): string | null => (typeof raw[key] === 'string' && raw[key] !== '' ? raw[key] : null);
  const at = Number(one('at') ?? Number.NaN);
  return { as: one('as'), at: Number.isInteger(at) && at >= 0 ? at : null };
}
