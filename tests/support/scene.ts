import type { Page } from 'playwright-core';
import type { Person } from './browser';

export type Scheme = 'light' | 'dark';

/** A page in one state of it, ready to be looked at. */
export interface Scene {
  name: string;
  page: Page;
  sizes: { width: number; height: number }[];
  schemes: Scheme[];
  /** The browser it is seen in. */
  person: Person;
}

/** Looks at somebody's page as it is now, at these sizes. */
export type Look = (person: Person, name: string, sizes: Scene['sizes'], schemes?: Scheme[]) => Promise<void>;
