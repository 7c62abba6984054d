/** How to end and remove what is open now, should the run be broken off. */
const open = new Set<() => unknown>();

/** Notes how something that was begun is ended; returns the way to say that it has been. */
export function toBeEnded(end: () => unknown): () => void {
  open.add(end);
  return () => void open.delete(end);
}

/** Ends all of it, the youngest first; what cannot be ended does not keep the rest. */
export async function endAll(): Promise<void> {
  for (const end of [...open].reverse()) {
    try {
      await end();
    } catch (error) {
      console.error(error);
    }
  }
}
