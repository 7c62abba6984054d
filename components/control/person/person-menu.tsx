'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useLine } from '@/lib/client/game-line';
import type { SeatState } from '@/lib/game/state';
import { PERSON } from '../people-keys';
import type { TeamDraft } from '../use-team-drafts';
import { PersonActs } from './person-acts';

/** What Control can do for one person, behind a button beside their name. */
export function PersonMenu({ seat, gameId, draft }: { seat: SeatState; gameId: string; /** What their team is writing, where it is known. */ draft?: TeamDraft }) {
  const t = useTranslations('control.person');
  const line = useLine();
  const [open, setOpen] = useState(false);
  const { state, people } = line.game();
  const office = state.game?.teams.find(({ id }) => id === seat.team)?.roles.find(({ id }) => id === seat.role)?.office ?? '';
  const name = people.names[seat.id] ?? t('noName');
  return (
    <>
      <button type="button" {...PERSON} aria-haspopup="dialog" aria-label={t('moreFor', { name })} title={t('moreFor', { name })} onClick={() => setOpen(true)} className={buttonClass('quiet', 'min-h-9 w-9 shrink-0 px-0')}>
        <Ellipsis aria-hidden="true" strokeWidth={1.5} className="size-5" />
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={<>{name} <span className="block text-sm font-normal text-muted">{office}</span></>}>
        <PersonActs seat={seat} gameId={gameId} draft={draft} name={name} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
