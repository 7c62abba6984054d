/**
 * What this device remembers, as JSON. Where the browser keeps nothing (private windows, a full
 * disk), it is remembered until the page is left.
 */
const fallback = new Map<string, string>();

function shelf(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    const storage = shelf();
    if (!storage) throw new Error('no storage');
    storage.setItem(key, text);
    fallback.delete(key);
  } catch {
    fallback.set(key, text);
  }
}

/** What was remembered under a key, or undefined. Whoever asks checks its shape: an older version of the program may have written it. */
export function recall(key: string): unknown {
  try {
    const text = fallback.get(key) ?? shelf()?.getItem(key) ?? null;
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  fallback.delete(key);
  try {
    shelf()?.removeItem(key);
  } catch {
    // Nothing is kept there, so nothing is left.
  }
}

/** The keys that begin so. */
export function keysOf(prefix: string): string[] {
  const found = new Set(fallback.keys());
  try {
    const storage = shelf();
    for (let index = 0; storage && index < storage.length; index++) found.add(storage.key(index) ?? '');
  } catch {
    // Then only what this page has put there itself.
  }
  return [...found].filter((key) => key.startsWith(prefix));
}
