/** What the server answers by itself, before any page or route is asked; the numbers on a port of their own. */
export const OWN_ADDRESSES = { alive: '/healthz', ready: '/readyz', line: '/socket.io/', metrics: '/metrics' } as const;
