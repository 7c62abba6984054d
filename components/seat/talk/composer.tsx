'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { useDraft } from '@/lib/client/use-draft';
import type { WireCommand } from '@/lib/game/commands';
import { useAct } from '../use-act';
import { useSeat } from '../use-seat';

interface ComposerProps {
  /** Where the unsent text is kept. */
  draft: `own:${string}`;
  label: string;
  /** Who will read it, spelled out. */
  readers: ReactNode;
  send: string;
  max: number;
  disabled?: boolean;
  command: (text: string) => WireCommand;
  onSent?: () => void;
}

const empty = { text: '' };

/** A box to write in and a button to send; nothing for one who only reads along. */
export function Composer(props: ComposerProps) {
  return useSeat().mayAct ? <Box {...props} /> : null;
}

/** What is typed is kept until it has been sent; Ctrl or ⌘ with Enter sends. */
function Box({ draft: key, label, readers, send, max, disabled = false, command, onSent }: ComposerProps) {
  const t = useTranslations('common');
  const id = useId();
  const draft = useDraft(key, empty);
  const { act, busy, refusal } = useAct();
  const { text } = draft.content;
  const left = max - text.length;
  const off = busy || disabled || text.trim() === '' || left < 0;
  const go = async () => {
    if (off) return;
    if (!(await act(command(text.trim())))) return;
    draft.clear();
    onSent?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void go();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <TextArea id={id} label={label} rows={2} value={text} error={refusal} hint={readers} onKeyDown={onKeyDown} onChange={(event) => draft.write({ text: event.target.value })} />
      <div className="flex items-center justify-between gap-3">
        <p className="text-xs text-muted">{left < 200 ? t(left < 0 ? 'over' : 'left', { count: Math.abs(left) }) : null}</p>
        <Button type="submit" disabled={off}>
          {send}
        </Button>
      </div>
    </form>
  );
}
