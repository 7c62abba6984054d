const HALF_A_PAIR = /\\ud[89a-f][0-9a-f]{2}/i;

/**
 * The same JSON with every half of a surrogate pair replaced (a keyboard that was cut off in an emoji makes them).
 * They have no UTF-8 and so no place in the record. Nearly always the very same object comes back.
 */
export function wellFormed<T>(value: T): T {
  return HALF_A_PAIR.test(JSON.stringify(value) ?? '') ? (mend(value) as T) : value;
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mend);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key.toWellFormed(), mend(child)]));
}
