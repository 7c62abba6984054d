/** The letter an option is called by on paper and on screen: A for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
