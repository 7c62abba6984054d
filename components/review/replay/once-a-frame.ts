/**
 * Draws at once; what comes before the browser has shown that is drawn with its next frame, and only the last of it.
 * So keys that repeat faster than a slow screen draws never pile up.
 */
export function onceAFrame<T>(draw: (latest: T) => void): { draw(next: T): void; stop(): void } {
  let frame: number | null = null;
  let waiting: { next: T } | null = null;

  function show(next: T): void {
    frame = requestAnimationFrame(shown);
    draw(next);
  }

  function shown(): void {
    frame = null;
    if (waiting === null) return;
    const { next } = waiting;
    waiting = null;
    show(next);
  }

  return {
    draw(next) {
      if (frame === null) show(next);
      else waiting = { next };
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      waiting = null;
    },
  };
}
