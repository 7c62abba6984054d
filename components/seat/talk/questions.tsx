'use client';

import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/notice';
import { RoomTime } from '@/components/ui/room-time';
import { ControlMark } from '@/components/ui/team-mark';
import { itemKey } from '@/lib/game/item';
import type { Rfi } from '@/lib/game/state';
import { limits } from '../limits';
import { useSeat } from '../use-seat';
import { useByControl } from '../by-control';
import { Composer } from './composer';
import { allSaid } from './exchange';
import { HeardItem } from './heard-item';

function Question({ rfi }: { rfi: Rfi }) {
  const t = useTranslations('talk.questions');
  const common = useTranslations('common');
  const { nameOf, teamId } = useSeat();
  const byControl = useByControl();
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span className="font-semibold text-ink">{rfi.team === teamId && rfi.seat ? t('asked', { name: nameOf(rfi.seat) }) : t('published')}</span>
        <RoomTime at={rfi.at} to="minutes" />
        {byControl(rfi.seat, 'askControl', rfi.at)}
      </p>
      <p className="whitespace-pre-line">{rfi.question}</p>
      {rfi.answer === null ? (
        <p className="mt-1 text-sm text-muted">{t('waiting')}</p>
      ) : (
        <div className="mt-2 border-l pl-3">
          <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
            <ControlMark>{common('control')}</ControlMark>
            {rfi.answeredAt === null ? null : <RoomTime at={rfi.answeredAt} to="minutes" />}
            {rfi.toAll ? t('toAll') : t('toTeam')}
          </p>
          <p className="mt-1 whitespace-pre-line">{rfi.answer}</p>
        </div>
      )}
    </>
  );
}

/** Questions to Control and their answers, newest first. */
export function Questions() {
  const t = useTranslations('talk.questions');
  const { game, mayAct, team } = useSeat();
  const asked = allSaid(game.state, 'rfis').reverse();
  return (
    <div className="flex flex-col gap-4">
      <Composer draft="own:question" label={t('label')} readers={t('readers', { team: team.name })} send={t('send')} max={limits.question} command={(text) => ({ type: 'askControl', text })} />
      {asked.length === 0 ? (
        <Empty>{t(mayAct ? 'empty' : 'nothing')}</Empty>
      ) : (
        <ol>
          {asked.map((rfi) =>
            rfi.answer === null ? (
              <li key={rfi.id} className="border-t py-2.5 first:border-t-0">
                <Question rfi={rfi} />
              </li>
            ) : (
              <HeardItem key={rfi.id} item={itemKey('rfi', rfi.id)}>
                <Question rfi={rfi} />
              </HeardItem>
            ),
          )}
        </ol>
      )}
    </div>
  );
}
