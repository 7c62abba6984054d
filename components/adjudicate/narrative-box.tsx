'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { wallPages } from '@/components/screen/wall-page';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { RoomTime } from '@/components/ui/room-time';
import type { DraftKey } from '@/lib/contract';
import { useDraft } from '@/lib/client/use-draft';
import type { TeamId, TurnId } from '@/lib/game/ids';
import { SetAside } from './set-aside';
import { useOtherWriter } from './use-other-writer';
import { WhoReads } from './who-reads';

const EMPTY = { text: '' };
const MOST = 8000;

/** What the form that publishes calls a narrative's box; team is null for the one told to all. */
export function narrativeName(team: TeamId | null): string {
  return team === null ? 'narrative' : `narrative-${team}`;
}

/** One narrative being written, by several of Control if they like: to all, or to one team. `starter` is offered while it is empty. */
export function NarrativeBox({ turn, team, label, rows, starter }: { turn: TurnId; team: TeamId | null; label: ReactNode; rows: number; starter?: string }) {
  const t = useTranslations('adjudicate.narrative');
  const name = narrativeName(team);
  const key: DraftKey = team === null ? `adjudication:${turn}` : `adjudication:${turn}:${team}`;
  const { content, kept, setAside, write, takeBack, letGo } = useDraft(key, EMPTY);
  const other = useOtherWriter(key, kept.where === 'server' ? kept.at : null);
  const empty = content.text.trim() === '';
  return (
    <div>
      <TextArea
        id={name}
        name={name}
        label={label}
        hint={<><WhoReads team={team} /> {t(team === null ? 'allAdvice' : 'teamAdvice')}</>}
        required={team === null}
        maxLength={MOST}
        rows={rows}
        boxClass={team === null ? 'font-serif text-read' : 'font-serif'}
        value={content.text}
        onChange={(event) => write({ text: event.target.value })}
      />
      <p role="status" className="mt-1 min-h-5 text-xs text-muted">
        {other ? <>{t(other.now ? 'otherNow' : 'otherLast', { name: other.name ?? t('colleague') })} <RoomTime at={other.at} />. </> : null}
        {kept.where === 'device' ? t('savedDevice') : kept.where === 'server' && !other && !empty ? <>{t('savedServer')} <RoomTime at={kept.at} />.</> : null}
      </p>
      {team === null && <OnTheWall text={content.text} />}
      {setAside !== null && <SetAside text={setAside.text} takeBack={takeBack} letGo={letGo} />}
      {empty && starter !== undefined && <Button kind="quiet" className="text-sm" onClick={() => write({ text: starter })}>{t('starter')}</Button>}
    </div>
  );
}

/** How the text for all comes to stand on the wall, if one page does not hold it. */
function OnTheWall({ text }: { text: string }) {
  const t = useTranslations('adjudicate.narrative');
  const [wide, narrow] = [wallPages(text, 'wide'), wallPages(text, 'narrow')];
  return <p role="status" className="text-sm">{narrow > 1 && t('wallPages', { wide, narrow })}</p>;
}
