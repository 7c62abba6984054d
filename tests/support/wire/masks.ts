import { sha256 } from '../a-game';

/**
 * What of a run's bytes is chance alone: ids, salts, and hashes that have such a salt in them. Each was seen to be
 * made, and is replaced wherever it stands by a name of the same length, which says which of them it is. Whatever
 * else differs between two runs is told.
 */
export class Masks {
  private readonly names = new Map<string, string>();

  /** `name`: the same in two runs when a reader may take the one for the other. */
  add(chance: string, name: string): void {
    if (chance !== '') this.names.set(chance, sha256(name).repeat(1 + chance.length / 64).slice(0, chance.length));
  }

  has(chance: string): boolean {
    return this.names.has(chance);
  }

  /** A way to mask texts that knows what is known by now. */
  over(): (text: string) => string {
    const found = new RegExp([...this.names.keys()].sort((a, b) => b.length - a.length).map((chance) => chance.replace(/[^\w-]/g, '\\$&')).join('|') || '(?!)', 'g');
    return (text) => text.replace(found, (chance) => this.names.get(chance) ?? chance);
  }
}
