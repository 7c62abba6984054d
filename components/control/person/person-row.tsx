'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { RoomTime } from '@/components/ui/room-time';
import type { TurnState } from '@/lib/game/state';
import type { SeatSigns } from '../team-signs';
import type { TeamDraft } from '../use-team-drafts';
import { AwayWords } from './away-words';
import { PersonMenu } from './person-menu';
import { WhereaboutsMark } from './whereabouts-mark';

interface Row {
  signs: SeatSigns;
  office: string;
  name: string | undefined;
  turn: TurnState | null;
  quiet: boolean;
  draft: TeamDraft | undefined;
  /** Left out where one only reads. */
  gameId: string | undefined;
}

/** A player in a team's column: here, idle or gone, and what they have done this turn. */
export function PersonRow({ signs, office, name, turn, quiet, draft, gameId }: Row) {
  const t = useTranslations('control.person');
  const { seat, whereabouts, opened, voted, penHolder, nudgedAt } = signs;
  const away = whereabouts.is === 'here' || seat.scripted ? null : whereabouts;
  const words: ReactNode[] = [
    ...(away === null ? [] : [<AwayWords key="away" away={away} />]),
    ...(quiet && away === null ? [<span key="quiet" className="font-semibold text-ink">{t('quiet')}</span>] : []),
    ...(seat.scripted ? [t('scripted')] : []),
    ...(turn ? [t(opened ? 'read' : 'unread'), ...(voted ? [t('voted')] : []), ...(penHolder ? [t('pen')] : [])] : [t(seat.confirmed ? 'confirmed' : 'unconfirmed')]),
    ...(nudgedAt !== null && (quiet || away !== null) ? [<Fragment key="nudged">{t('nudged')} <RoomTime at={nudgedAt} to="minutes" /></Fragment>] : []),
  ];
  return (
    <li className="flex items-start gap-2 py-0.5 text-sm">
      <span className="pt-1.5"><WhereaboutsMark is={seat.scripted ? 'here' : whereabouts.is} /></span>
      <span className="min-w-0 flex-1 py-0.5">
        <span className="block truncate font-medium" title={office}>{name ?? office}</span>
        <span className="block text-xs text-muted">{words.map((word, index) => <Fragment key={index}>{index > 0 && ', '}{word}</Fragment>)}</span>
      </span>
      {gameId !== undefined && <PersonMenu seat={seat} gameId={gameId} draft={draft} />}
    </li>
  );
}
