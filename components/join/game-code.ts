/** A game code as it was meant: capitals, without spaces and hyphens. */
export function gameCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, '');
}
