import { type ComponentType, lazy, type ReactNode, useEffect, useState } from 'react';
import type { TurnId } from '@/lib/game/ids';

/** A part of the seat that is not needed at first. */
export interface Fetched<Props> {
  (props: Props): ReactNode;
  /** Fetches it before it is drawn; it then appears at once. Where that fails, it is fetched when it is drawn. */
  ahead(): void;
}

/** A part that is fetched when it is first drawn, within a `Suspense`. On a line too bad to fetch it, `otherwise` stands in its place: the seat itself never falls with it. */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>, otherwise: ComponentType<Props> = () => null): Fetched<Props> {
  let here: ComponentType<Props> | null = null;
  const bring = () => load().then((part) => (here = part));
  const Later = lazy(() => bring().then((part) => ({ default: part }), () => ({ default: otherwise })));
  function Part(props: Props) {
    // React leaves the place empty for a moment even when what is lazy has been fetched. Settled once, or it would be drawn anew.
    const [Drawn] = useState<ComponentType<Props>>(() => here ?? (Later as unknown as ComponentType<Props>));
    return <Drawn {...props} />;
  }
  return Object.assign(Part, { ahead: () => void bring().catch(() => undefined) });
}

const AHEAD_MS = 5_000;

/** Once a turn has begun, fetches what will be needed later in it, within five seconds: each phone of the room at a moment of its own. `parts` stay the same. */
export function useAhead(turn: TurnId | undefined, parts: readonly Pick<Fetched<never>, 'ahead'>[]): void {
  useEffect(() => {
    if (turn === undefined) return;
    const timer = setTimeout(() => {
      for (const part of parts) part.ahead();
    }, AHEAD_MS * Math.random());
    return () => clearTimeout(timer);
  }, [turn, parts]);
}
