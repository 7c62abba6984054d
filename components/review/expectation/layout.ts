/** A place in a drawing. */
export interface Place {
  x: number;
  y: number;
}

/** Heights for labels that wish to stand at certain heights and must not touch: in the order given, apart by `gap`, within bounds if they fit. */
export function spread(wished: readonly number[], gap: number, [top, bottom]: readonly [number, number]): number[] {
  const order = wished.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = [...wished];
  let free = top;
  for (const { y, index } of order) {
    placed[index] = Math.max(y, free);
    free = (placed[index] ?? y) + gap;
  }
  // What was pushed out below moves up again, and moves others up with it.
  let limit = bottom;
  for (const { index } of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
    limit = (placed[index] ?? limit) - gap;
  }
  return placed;
}

/** Marks that would cover each other are stacked: the first stays, the others go up, or down where there is no room above. */
export function stack(wished: readonly Place[], { width, height }: { width: number; height: number }, top: number): Place[] {
  const placed: Place[] = [];
  const free = (place: Place): boolean => placed.every((other) => Math.abs(other.x - place.x) >= width || Math.abs(other.y - place.y) >= height);
  for (const { x, y } of wished) {
    const steps = Array.from({ length: wished.length }, (_, i) => i);
    const candidates = [...steps.map((step) => y - step * height).filter((at) => at >= top), ...steps.map((step) => y + step * height)];
    placed.push({ x, y: candidates.find((at) => free({ x, y: at })) ?? y });
  }
  return placed;
}

/** The runs of values without a gap between them, each with the place of its first. */
export function runs(values: readonly (number | null)[]): { from: number; values: number[] }[] {
  const found: { from: number; values: number[] }[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = found.at(-1);
    if (last && last.from + last.values.length === index) last.values.push(value);
    else found.push({ from: index, values: [value] });
  });
  return found;
}
