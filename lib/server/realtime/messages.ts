import type { z } from 'zod';
import type { ClientToServer } from '../../contract';
import { clockRequest, commandRequest, followRequest, saveDraftRequest, stirRequest } from './schemas';

export type Message = keyof ClientToServer;
export type Request<M extends Message> = Parameters<ClientToServer[M]>[0];

/** One kind of message: what it must look like, how often a seat may send it in a minute, and how many more in a moment of haste. */
export interface Kind<M extends Message> {
  schema: z.ZodType<Request<M>>;
  perMinute: number;
  burst?: number;
}

/** All that may come in over the socket. The line registers these and no others; what tests them reads the same table. */
export const MESSAGES: { readonly [M in Message]: Kind<M> } = {
  clock: { schema: clockRequest, perMinute: 60 },
  follow: { schema: followRequest, perMinute: 30 },
  command: { schema: commandRequest, perMinute: 60, burst: 20 },
  saveDraft: { schema: saveDraftRequest, perMinute: 120 },
  stir: { schema: stirRequest, perMinute: 20 },
};
