/** A change with its sign, so that a column of them lines up: +1, 0, −2. */
export function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}
