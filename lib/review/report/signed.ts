/** A change with its sign, as it stands in a table of effects. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change).replace('-', '−');
}
