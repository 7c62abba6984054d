'use client';

import clsx from 'clsx';
import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A question over the page, in the browser's own dialog: focus stays inside, Escape closes it, focus goes back. */
export function Dialog({ open, onClose, title, children, className }: { open: boolean; onClose: () => void; title: ReactNode; children: ReactNode; className?: string }) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={box} aria-labelledby={heading} onClose={onClose} className={clsx('w-full max-w-lg rounded-md border border-edge p-5', className)}>
      <h2 id={heading} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      {open ? children : null}
    </dialog>
  );
}
