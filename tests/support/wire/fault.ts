import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Circumstances } from '@/lib/game/circumstances';
import type { Engine } from '@/lib/server/play/engine';
import type { House } from '@/lib/server/house';
import type { Attendance } from '@/lib/server/realtime/presence';

/** A house with something broken in it, at the place where it would break: around the real parts, never in them. */
export interface Fault {
  /** Other rules. */
  decide?: (rules: Engine['decide']) => Engine['decide'];
  /** Ids that are made otherwise. */
  freshId?: (c: Circumstances) => Circumstances['freshId'];
  /** What pages and routes are given of the house. */
  pages?: (house: House) => House;
  /** What the line is given of it. */
  line?: (house: House, here: Attendance) => House;
  here?: (here: Attendance) => Attendance;
  /** Something in front of the pages that adds to what they answer. */
  answering?: (request: IncomingMessage, response: ServerResponse, house: House) => Promise<void>;
}
