import type { Client } from '../client';
import type { Site } from '../site';

/** What does harm to a site, again and again, and mends it each time. */
export interface Nemesis {
  /** What is done, in words. */
  harm: string;
  /** Once it is mended, all are to know the same again within so many milliseconds. */
  within: number;
  /** Does harm and mends it; clients go on asking meanwhile. */
  strike(chance: () => number, clients: readonly Client[]): Promise<Strike>;
  /** The way a client takes to an address, where it leads through a proxy of the nemesis's own. */
  way?(url: string): Promise<string>;
  /** Ends what it started. */
  close?(): Promise<void>;
}

export interface Strike {
  /** A process began anew, and with it the counting of how often a seat may ask. */
  anew: boolean;
  /** What the nemesis itself saw of the program that should not have been, in words. */
  findings: string[];
}

/** In words, each process that is no longer the one it was before the harm. */
export function endedAmong(nodes: Site['nodes'], before: readonly (number | null)[], harm: string): string[] {
  return nodes.flatMap((node, at) => (node.pid() === before[at] ? [] : [`process ${before[at]} did not outlive ${harm}`]));
}
