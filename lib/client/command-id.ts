/** A fresh id for a command: 128 random bits. `crypto.randomUUID` is missing where the page came over plain http. */
export function commandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
