import { renderUnicodeCompact } from 'uqr';
import { roomAddresses } from '../room-addresses';

/** What the terminal says once the program answers: where it is found, and how the first facilitator gets in. */
export function welcome({ host, port, authUrl, firstLink, dev }: { host: string; port: number; authUrl: string | undefined; firstLink: string | null; dev: boolean }): string {
  const here = `http://localhost:${port}`;
  const forAll = host === '0.0.0.0' || host === '::';
  const typed = authUrl?.replace(/\/$/, '');
  const room = typed !== undefined ? [typed] : forAll ? roomAddresses().map((address) => `http://${address}:${port}`) : [];
  const [first] = room;
  const lines = [
    `Plan B is open${dev ? ' (development)' : ''}.`,
    `  On this computer:  ${forAll || host === '127.0.0.1' || host === 'localhost' ? here : `http://${host}:${port}`}`,
    ...room.map((address) => `  In the room:       ${address}`),
  ];
  if (first !== undefined) lines.push('', renderUnicodeCompact(`${first}/`, { border: 1 }));
  if (firstLink !== null) lines.push('', 'Nobody can facilitate yet. Open this link to make the first account; it works once:', `  ${typed ?? here}${firstLink}`);
  return lines.join('\n');
}
