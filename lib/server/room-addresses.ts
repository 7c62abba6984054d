import { networkInterfaces } from 'node:os';

/** This computer's addresses in the networks it is in; none that it gave itself for want of a network. */
export function roomAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address);
}
