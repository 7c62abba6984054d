import canonicalize from 'canonicalize';

/**
 * A JSON value as RFC 8785 writes it: keys sorted, no spaces, one way to write each number and string. Two values
 * that mean the same have the same text, whoever wrote it.
 * @throws when the value is no JSON, or holds half of a surrogate pair
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON has a canonical form');
  return text;
}
