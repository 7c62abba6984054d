'use client';

import { ClipboardPen, Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { TurnId } from '@/lib/game/ids';
import { SEE, SLIP } from './people-keys';

/** Ways from a team's column: what they see, in a tab of its own, and where their paper slip is entered while one can be. */
export function TeamLinks({ gameId, team, turn }: { gameId: string; team: TeamFacts; turn: TurnId | null }) {
  const t = useTranslations('control.team');
  const link = 'inline-flex min-h-9 items-center gap-1.5 text-sm underline decoration-line underline-offset-4 hover:decoration-current';
  return (
    <p className="flex flex-wrap gap-x-5 border-t pt-1">
      <a {...SEE} href={`/games/${gameId}/as/${team.id}`} target="_blank" rel="noreferrer" className={link}><Eye aria-hidden="true" strokeWidth={1.5} className="size-4" />{t('asTheySee')}<span className="sr-only"> ({team.name})</span></a>
      {turn !== null && <a {...SLIP} href={`/games/${gameId}/slip/${turn}/${team.id}`} className={link}><ClipboardPen aria-hidden="true" strokeWidth={1.5} className="size-4" />{t('enterSlip')}<span className="sr-only"> ({team.name})</span></a>}
    </p>
  );
}
