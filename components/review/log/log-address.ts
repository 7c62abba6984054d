/** What an address of the log asks for. */
export interface LogQuery {
  turn?: string;
  team?: string;
}

type Raw = Record<string, string | string[] | undefined>;

/** Reads the wishes of an address; what makes no sense is left out. */
export function readLogQuery(raw: Raw): LogQuery {
  const one = (key: string): string | undefined => (typeof raw[key] === 'string' && raw[key] !== '' ? raw[key] : undefined);
  return { turn: one('turn'), team: one('team') };
}
