/** How many keys were written to make `after` out of `before`: those of every object and list that is not one of `before`'s own. */
export function copiedKeys(before: unknown, after: unknown): number {
  if (before === after || typeof after !== 'object' || after === null) return 0;
  const old = typeof before === 'object' && before !== null ? new Map(Object.entries(before)) : new Map<string, unknown>();
  const entries = Object.entries(after);
  return entries.reduce((sum, [key, value]) => sum + copiedKeys(old.get(key), value), entries.length);
}
