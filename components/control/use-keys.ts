'use client';

import { useEffect } from 'react';

/** Does what a key stands for, unless somebody is writing, a dialog is open, or a modifier is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      // A button that is being pressed loses the focus to the page behind the dialog in which it stands.
      if (document.querySelector('dialog:modal') !== null) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return;
      // Arrows choose among the buttons of a group.
      if (target instanceof HTMLInputElement && event.key.startsWith('Arrow')) return;
      const does = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!does) return;
      event.preventDefault();
      does();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys]);
}
