'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { TeamMark, teamClass } from '@/components/ui/team-mark';
import { postureWord } from '@/components/seat/decision';
import type { ShownStep } from '@/lib/review/hotwash/shown-step';
import type { NamedTeam } from './named-team';
import { replayHref } from '../review/replay/replay-address';

interface MomentsProps {
  step: ShownStep;
  teams: readonly NamedTeam[];
  gameId: string;
  /** Whether one may go through the game as that team: one sits there, or reads the whole record. */
  mayReplay: boolean;
}

const LINK = 'underline decoration-line underline-offset-4 hover:decoration-current';

/** The decisions that a question is about, each a link to its page; a team's own story also leads to its log and its replay. */
export function Moments({ step: { stage, team: whose, about }, teams, gameId, mayReplay }: MomentsProps) {
  const t = useTranslations('hotwash');
  const game = `/games/${gameId}`;
  const name = teams.find(({ id }) => id === whose)?.name ?? '';
  return (
    <>
      {about.length > 0 && (
        <ol aria-label={t('moments')} className="mt-4 max-w-measure space-y-3">
          {about.map(({ turn, team, number, title, choice, postures }) => {
            const index = teams.findIndex(({ id }) => id === team);
            return (
              <li key={`${turn}/${team}`} className={clsx(teamClass(index), 'border-l-4 border-team pl-3')}>
                <p className="flex flex-wrap gap-x-3 text-sm text-muted"><TeamMark index={index} code={teams[index]?.code ?? team} name={teams[index]?.name ?? team} long />{t('moment', { number, title })}</p>
                <p className="font-serif text-read"><PageLink href={`${game}/log/${turn}/${team}`} className={LINK}>{choice?.label ?? t('noChoice')}</PageLink></p>
                {about.length === 1 && choice !== null && <p className="mt-1 font-serif leading-snug">{choice.text}</p>}
                {postures.length > 0 && <p className="text-sm text-muted">{t('postures', { count: postures.length, postures: postures.map(postureWord).join(', ') })}</p>}
              </li>
            );
          })}
        </ol>
      )}
      {stage === 'story' && whose !== null && (
        <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
          <PageLink href={`${game}/log?team=${whose}`} className={clsx(LINK, 'inline-flex min-h-11 items-center')}>{t('ownLog', { team: name })}</PageLink>
          {mayReplay && <PageLink href={replayHref(game, { as: `team:${whose}` })} className={clsx(LINK, 'inline-flex min-h-11 items-center')}>{t('ownReplay', { team: name })}</PageLink>}
        </p>
      )}
    </>
  );
}
