'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useSignedOut } from '@/components/control/use-signed-out';
import { Connection } from '@/components/ui/connection';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { TeamMark } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import type { TeamId, TurnId } from '@/lib/game/ids';
import { currentTurn } from '@/lib/game/whereabouts';
import { LateDissents } from './late-dissents';
import { SealedSlip } from './sealed-slip';
import { SlipForm } from './slip-form';
import { slipStanding } from './slip-standing';
import { useEnterSlip } from './use-enter-slip';

/** Where Control enters the slip of one team and turn, mostly on a phone. `title` is the turn's. */
export function SlipEntry({ turnId, teamId, number, title, deskHref }: { turnId: TurnId; teamId: TeamId; number: number; title: string; deskHref: string }) {
  const t = useTranslations('paper.entry');
  const common = useTranslations('common');
  const { state, status, dismissed } = useGame();
  useSignedOut(dismissed);
  const slip = useEnterSlip(turnId, teamId);
  const index = state.game?.teams.findIndex(({ id }) => id === teamId) ?? -1;
  const team = state.game?.teams[index];
  const turn = state.turns[turnId];
  const standing = slipStanding(state, turnId, teamId);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(standing);
  useEffect(() => {
    // Whoever just sealed hears and sees the receipt.
    if (before.current !== 'sealed' && standing === 'sealed') place.current?.querySelector('h2')?.focus();
    before.current = standing;
  }, [standing]);
  if (!team) return null;
  return (
    <main id="main" className="mx-auto flex max-w-measure flex-col gap-6 px-4 py-5">
      <header>
        <div className="flex items-center justify-between gap-3">
          <PageLink href={deskHref} className="inline-flex min-h-11 items-center text-sm underline decoration-line underline-offset-4">{t('toDesk')}</PageLink>
          <Connection up={status === 'live'} word={common(status === 'live' ? 'line.online' : `line.${status}`)} />
        </div>
        <h1 className="mt-1 font-serif text-xl font-semibold"><TeamMark index={index} code={team.code} name={team.name} long className="font-sans" /> {t('title', { number, title })}</h1>
      </header>
      {dismissed !== null && <Notice tone="problem">{t('dismissed')}</Notice>}
      {standing === 'early' || standing === 'late' ? <Notice tone="wait" title={t(`${standing}.title`)}>{t(`${standing}.text`, { number, now: currentTurn(state)?.number ?? 0 })}</Notice> : null}
      <div ref={place} className="contents">
        {standing === 'sealed' && turn && <SealedSlip team={team} turn={turn} />}
        {standing === 'sealed' && turn && turn.published === null && <LateDissents team={team} turn={turn} slip={slip} />}
        {(standing === 'open' || standing === 'typing') && turn && <SlipForm team={team} turn={turn} slip={slip} open={standing === 'open'} />}
      </div>
    </main>
  );
}
