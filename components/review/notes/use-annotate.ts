'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { askGame } from '@/lib/client/ask-game';
import { commandId } from '@/lib/client/command-id';

/** Asks the routes of a game's annotations; what is sent again unchanged, because no answer came, carries the same id. */
export function useAnnotate(gameId: string): { busy: boolean; trouble: string | null; send(path: string, body: Record<string, unknown>): Promise<string | null> } {
  const t = useTranslations('notes.problems');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = useRef({ sent: '', id: '' });
  return {
    busy,
    trouble,
    async send(path, body) {
      const sent = path + JSON.stringify(body);
      if (last.current.sent !== sent) last.current = { sent, id: `a_${commandId()}` };
      setBusy(true);
      const answer = await askGame<{ annotation: { id: string } }>(`/api/games/${gameId}/annotations${path}`, { ...body, id: last.current.id });
      setBusy(false);
      setTrouble(answer.ok ? null : t.has(answer.code) ? t(answer.code) : t('other', { code: answer.code }));
      return answer.ok ? answer.value.annotation.id : null;
    },
  };
}

/** Draws the page anew and goes to a note on it. */
export function showNote(id: string): void {
  const address = new URL(location.href);
  address.hash = `note-${id}`;
  history.replaceState(null, '', address);
  location.reload();
}
