import type { Answer, ClientToServer } from '../contract';

type Requests = { [E in keyof ClientToServer]: Parameters<ClientToServer[E]>[0] };
type Value<E extends keyof ClientToServer> = Parameters<ClientToServer[E]>[1] extends (answer: Answer<infer T>) => void ? T : never;

/** The line as those see it who ask something over it. */
export interface Wire {
  /** Connected, and the seat has followed. */
  isOpen(): boolean;
  /** Asks and waits eight seconds; null when no answer came, which says nothing about what was done. */
  ask<E extends keyof ClientToServer>(event: E, request: Requests[E]): Promise<Answer<Value<E>> | null>;
}
