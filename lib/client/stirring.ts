const PAUSE_MS = 30_000;
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/**
 * Says that somebody touches this page: at once, then once in half a minute for as long as they do.
 * A touch during the pause is told at its end, so that nobody is thought idle too early. Returns the way to stop.
 */
export function stirring(tell: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let again = false;

  function stir(): void {
    again = pause !== undefined;
    if (again) return;
    tell();
    pause = setTimeout(() => {
      pause = undefined;
      if (again) stir();
    }, PAUSE_MS);
  }
  const shown = () => void (document.visibilityState === 'visible' && stir());

  for (const touch of TOUCHES) window.addEventListener(touch, stir, { passive: true });
  document.addEventListener('visibilitychange', shown);
  return () => {
    clearTimeout(pause);
    for (const touch of TOUCHES) window.removeEventListener(touch, stir);
    document.removeEventListener('visibilitychange', shown);
  };
}
