/** What an address of the log asks for. */
export interface LogQuery {
  turn?: string;
  team?: string;
  as?: string;
  at?: number;
}

/** The log's address with these wishes; those without a value are left out. */
export function logHref(base: string, { turn, team, as, at }: LogQuery): string {
  const query = new URLSearchParams();
  if (turn) query.set('turn', turn);
  if (team) query.set('team', team);
  if (as) query.set('as', as);
  if (at !== undefined) query.set('at', String(at));
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
}

type Raw = Record<string, string | string[] | undefined>;

/** Reads the wishes of an address; what makes no sense is left out. */
export function readLogQuery(raw: Raw): LogQuery {
  const one = (key: string): string | undefined => (typeof raw[key] === 'string' && raw[key] !== '' ? raw[key] : undefined);
  const at = Number(one('at') ?? Number.NaN);
  return { turn: one('turn'), team: one('team'), as: one('as'), at: Number.isInteger(at) && at > 0 ? at : undefined };
}
