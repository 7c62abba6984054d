'use client';

import { useTranslations } from 'next-intl';
import { TeamMark } from '@/components/ui/team-mark';
import { useWall } from './use-wall';

/** How one joins: the code, the address people type, and a QR picture of the full address. */
export interface JoinAddress {
  code: string;
  /** Without the protocol, as one types it. */
  address: string;
  /** A data: address of the QR code's SVG. */
  qr: string;
}

const SHOWN = 5;

/** A table filling up: how to join, and who sits where. */
export function WallLobby({ join }: { join: JoinAddress | null }) {
  const t = useTranslations('screen.lobby');
  const { game, teams, seated, nameOf } = useWall();
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between gap-[0.6em]">
      {join === null ? null : <HowToJoin join={join} />}
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(6em,1fr))] gap-x-[1em]">
        {teams.map((team, index) => {
          const here = seated(team.id);
          return (
            <li key={team.id} className="min-w-0">
              <p className="flex items-baseline justify-between gap-2 border-b-2 pb-[0.2em]">
                <TeamMark index={index} code={team.code} name={team.name} long />
                <span className="text-muted tabular-nums">{here.length}</span>
              </p>
              {here.slice(0, here.length > SHOWN ? SHOWN - 1 : SHOWN).map((seat) => (
                <p key={seat.id} className="appear flex items-baseline justify-between gap-2">
                  <span className="truncate">{nameOf(seat)}</span>
                  <span className="wall-note shrink-0 text-muted">{seat.confirmed ? t('here') : ''}</span>
                </p>
              ))}
              {here.length > SHOWN ? <p className="text-muted">{t('more', { count: here.length - SHOWN + 1 })}</p> : null}
              {here.length === 0 ? <p className="text-muted">{t('empty')}</p> : null}
            </li>
          );
        })}
      </ul>
      {game.state.door === 'locked' ? <p className="text-muted">{t('locked')}</p> : null}
    </div>
  );
}

/** The address, the code and its picture. */
function HowToJoin({ join }: { join: JoinAddress }) {
  const t = useTranslations('screen.lobby');
  return (
    <div className="flex items-center justify-between gap-[1.5em]">
      <div className="min-w-0">
        <p className="text-muted">{t('goTo')}</p>
        <p className="text-[1.3em] leading-tight font-semibold break-words">{join.address}</p>
        <p className="mt-[0.4em] text-muted">{t('code')}</p>
        <p className="font-mono text-[min(4.5em,11vw)] wide:text-[min(7em,12vw)] leading-none font-bold tracking-[0.08em]">{join.code}</p>
      </div>
      {/* eslint-disable-next-line @next/next/no-img-element -- a drawing made on the server, in the page already */}
      <img src={join.qr} alt={t('qr')} className="size-[min(36vh,30vw)] wide:size-[46vh] shrink-0 rounded-md bg-white" />
    </div>
  );
}
