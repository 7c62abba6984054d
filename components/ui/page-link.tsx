import type { AnchorHTMLAttributes } from 'react';

/** A way to another page in running text or a list. A plain link: pages here are loaded whole, so no router needs to be sent. */
export function PageLink({ href, ...rest }: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { href: string }) {
  return <a href={href} {...rest} />;
}
