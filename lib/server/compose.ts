import type { House } from './house';

const shared = globalThis as typeof globalThis & { planBHouse?: House };

/** The process's house, from either of its two module graphs. */
export function house(): House {
  if (!shared.planBHouse) throw new Error('The house is not open: start the program by server.ts.');
  return shared.planBHouse;
}

/** Makes a house the process's own. */
export function shareHouse(house: House): void {
  shared.planBHouse = house;
}
