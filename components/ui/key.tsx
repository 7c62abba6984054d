/** A key to press, as on the keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className="inline-block min-w-6 rounded-md border border-edge px-1.5 text-center font-sans text-xs">{children}</kbd>;
}
