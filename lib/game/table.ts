/**
 * Tables are plain objects, so that state stays plain JSON. Their keys come from scenarios and from
 * the wire, so they are only read and written through these functions: a key such as `__proto__`
 * is then a key like any other.
 */

/** The table's own value for a key. */
export function get<V>(table: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The table with one entry set. */
export function put<K extends string, V>(table: Readonly<Record<K, V>>, key: K, value: V): Record<K, V> {
  return { ...table, [key]: value };
}

/** The table without one entry. */
export function without<V>(table: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));
}

/** A table of values made from keys. */
export function tableOf<V>(keys: readonly string[], value: (key: string) => V): Record<string, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}
