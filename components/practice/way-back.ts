/** Where somebody goes after the practice. */
export interface WayBack {
  href: string;
  to: 'seat' | 'join' | 'front';
}

const PLACES: [WayBack['to'], RegExp][] = [
  ['seat', /^\/seat\/s_[\w-]{1,64}$/],
  ['join', /^\/join(\/[A-Za-z0-9]{1,16})?$/],
];

/** The page that the address names, if it is one of ours from which one may come; the front door for any other. */
export function wayBack(from: unknown): WayBack {
  const place = typeof from === 'string' ? PLACES.find(([, shape]) => shape.test(from)) : undefined;
  return place ? { href: String(from), to: place[0] } : { href: '/', to: 'front' };
}
