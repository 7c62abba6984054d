import type { Receipt } from './store';

/** A receipt's key within its game. Ids of seats and commands hold no space. */
export function receiptKey(seat: Receipt['seat'], commandId: string): string {
  return `${seat} ${commandId}`;
}
