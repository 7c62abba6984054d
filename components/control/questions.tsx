'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { TeamName } from '@/components/review/team-name';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Empty, Notice } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import type { Game } from '@/lib/client/game';
import { useFormDraft } from '@/lib/client/use-form-draft';
import { useGamePart } from '@/lib/client/use-game-part';
import type { Rfi } from '@/lib/game/state';
import { Latest } from './latest';
import { useAct } from './use-act';
import { useSaid } from './use-said';

const known = ({ state, people }: Game) => ({ teams: state.game?.teams ?? NONE, names: people.names });
const NONE: never[] = [];

/** Questions to Control: those that wait first, each with a box for its answer, unless one only reads. */
export const Questions = memo(function Questions({ readOnly = false }: { readOnly?: boolean }) {
  const t = useTranslations('control.questions');
  const all = useSaid('rfis');
  const { names } = useGamePart(known);
  const open = all.filter(({ answer }) => answer === null);
  const answered = all.filter(({ answer }) => answer !== null);
  return (
    <div>
      {all.length === 0 && <Empty>{t('empty')}</Empty>}
      {open.map((rfi) => (readOnly ? <div key={rfi.id} className="border-b py-2 text-sm"><Asked rfi={rfi} /></div> : <OpenQuestion key={rfi.id} rfi={rfi} />))}
      <Latest
        all={answered}
        draw={(rfi) => (
          <li key={rfi.id} className="border-b py-2 text-sm">
            <Asked rfi={rfi} />
            <p className="mt-1 border-l-2 pl-2">{rfi.answer}</p>
            <p className="text-xs text-muted">{rfi.toAll ? t('toldAll') : t('toldTeam')} {rfi.answeredAt !== null && <RoomTime at={rfi.answeredAt} />}{rfi.by !== null && names[rfi.by] !== undefined && <>, {names[rfi.by]}</>}</p>
          </li>
        )}
      />
    </div>
  );
});

function Asked({ rfi }: { rfi: Rfi }) {
  const { teams } = useGamePart(known);
  return (
    <p>
      {rfi.team !== null && <TeamName id={rfi.team} teams={teams} long={false} />} <span className="text-xs text-muted"><RoomTime at={rfi.at} /></span>
      <span className="block">{rfi.question}</span>
    </p>
  );
}

function OpenQuestion({ rfi }: { rfi: Rfi }) {
  const t = useTranslations('control.questions');
  const { teams } = useGamePart(known);
  const { fields, write, clear } = useFormDraft(`own:rfi:${rfi.id}`, { text: '', toAll: '' });
  const [words, toAll] = [fields.text.trim(), fields.toAll !== ''];
  const { act, busy, problem } = useAct();
  const team = teams.find(({ id }) => id === rfi.team)?.name ?? '';
  const answer = async () => {
    if (await act({ type: 'answerRfi', rfi: rfi.id, answer: words, toAll })) clear();
  };
  return (
    <div className="border-b border-l-2 border-l-accent py-2 pl-3 text-sm">
      <Asked rfi={rfi} />
      <TextArea id={`answer-${rfi.id}`} label={t('answer', { team })} quiet placeholder={t('answer', { team })} maxLength={4000} className="mt-2" rows={2} value={fields.text} onChange={(event) => write({ text: event.target.value })} />
      <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2">
        <label className="flex min-h-9 items-center gap-1.5">
          <input type="checkbox" checked={toAll} onChange={(event) => write({ toAll: event.target.checked ? 'yes' : '' })} className="size-4" /> {t('toAll')}
        </label>
        <Button disabled={busy || words === ''} className="text-sm" onClick={() => void answer()}>{toAll ? t('sendAll') : t('sendTeam', { team })}</Button>
      </div>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </div>
  );
}
