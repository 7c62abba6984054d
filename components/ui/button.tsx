import clsx from 'clsx';
import type { AnchorHTMLAttributes, ComponentProps, MouseEvent } from 'react';

/** primary: the one thing to do now. secondary: other acts. quiet: small acts in a line. danger: what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const KINDS: Record<ButtonKind, string> = {
  primary: 'border-accent bg-accent text-on-accent',
  secondary: 'border-edge bg-transparent text-ink hover:bg-sheet',
  quiet: 'border-transparent bg-transparent text-ink underline decoration-line underline-offset-4 hover:decoration-current',
  danger: 'border-danger bg-transparent text-danger hover:bg-danger hover:text-on-danger',
};

/** The look of a button, for elements that are not one. At least 44 px high, unless `className` says otherwise. */
export function buttonClass(kind: ButtonKind = 'secondary', className?: string): string {
  return clsx(
    'button rounded-md border font-semibold leading-tight',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-transparent disabled:text-muted aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-muted',
    KINDS[kind],
    className,
  );
}

/**
 * A button; `type` is "button" unless said. While disabled it keeps the focus and does nothing: a browser takes the
 * focus from a button that is truly disabled, and the keys pressed meanwhile are lost.
 */
export function Button({ kind = 'secondary', className, type = 'button', disabled, onClick, ...rest }: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type={type} className={buttonClass(kind, className)} {...rest} aria-disabled={disabled} onClick={disabled ? nothing : onClick} />;
}

function nothing(event: MouseEvent): void {
  event.preventDefault();
}

/** A way to another page that looks like a button. A plain link: pages here are loaded whole, so no router needs to be sent. */
export function ButtonLink({ kind = 'secondary', className, href, ...rest }: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { kind?: ButtonKind; href: string }) {
  return <a href={href} className={buttonClass(kind, className)} {...rest} />;
}
