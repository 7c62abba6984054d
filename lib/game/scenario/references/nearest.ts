/** How many letters must be changed, added or dropped to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word that the author probably meant; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = Math.max(1, Math.min(3, Math.floor(word.length / 2)));
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > near) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d <= near && (!best || d < best.distance)) best = { word: candidate, distance: d };
  }
  return best?.word;
}

/** What to write instead: the nearest known word as a question, or the words there are. */
export function advice(word: string, known: Iterable<string>, plural: string): string {
  const words = [...known];
  const near = nearest(word, words);
  if (near !== undefined) return `did you mean ${near}?`;
  if (words.length === 0) return `there are no ${plural}`;
  return words.length > 12 ? `the ${plural} begin with ${words.slice(0, 8).join(', ')}` : `the ${plural} are ${words.join(', ')}`;
}
