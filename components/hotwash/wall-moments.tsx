'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { LaidOn } from '@/components/screen/laid-on';
import { postureWord } from '@/components/seat/decision';
import { TeamMark, teamClass } from '@/components/ui/team-mark';
import { useGame } from '@/lib/client/game-line';
import type { ShownMoment } from '@/lib/review/hotwash/shown-step';
import type { NamedTeam } from './named-team';

/** So many decisions can be told in full, and read from the last row. */
const MOST_FULL = 3;

/** What the open question is about, for the room to look at: one decision large, with what the others had expected; a team's whole story turn by turn. */
export function WallMoments({ about, teams }: { about: readonly ShownMoment[]; teams: readonly NamedTeam[] }) {
  const [only] = about;
  if (only && about.length === 1) return <OneMoment moment={only} teams={teams} />;
  return (
    <ol className="grid grid-cols-[repeat(auto-fit,minmax(max(9em,30%),1fr))] gap-x-[1em] gap-y-[0.6em]">
      {about.map((moment) => <Told key={moment.turn} moment={moment} teams={teams} full={about.length <= MOST_FULL} />)}
    </ol>
  );
}

function OneMoment({ moment: { turn, team, number, title, choice, postures }, teams }: { moment: ShownMoment; teams: readonly NamedTeam[] }) {
  const t = useTranslations('hotwash');
  const { state } = useGame();
  const index = teams.findIndex(({ id }) => id === team);
  const played = state.turns[turn];
  return (
    <div className={clsx(teamClass(index), 'grid gap-x-[1.5em] border-t-4 border-team pt-[0.3em] wide:grid-cols-[3fr_2fr]')}>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-[0.8em]"><TeamMark index={index} code={teams[index]?.code ?? team} name={teams[index]?.name ?? team} long /><span className="wall-note text-muted">{t('moment', { number, title })}</span></p>
        <p className="mt-[0.2em] font-serif text-[1.5em] leading-tight font-semibold wide:text-[1.8em]">{choice?.label ?? t('noChoice')}</p>
        {choice !== null && <p className="mt-[0.2em] font-serif leading-snug wide:text-[1.15em]">{choice.text}</p>}
        {postures.length > 0 && <p className="mt-[0.2em] wall-note text-muted">{t('postures', { count: postures.length, postures: postures.map(postureWord).join(', ') })}</p>}
      </div>
      {played && <LaidOn turn={played} team={team} teams={teams} />}
    </div>
  );
}

function Told({ moment: { team, number, title, choice, postures }, teams, full }: { moment: ShownMoment; teams: readonly NamedTeam[]; full: boolean }) {
  const t = useTranslations('hotwash');
  const index = teams.findIndex(({ id }) => id === team);
  return (
    <li className={clsx(teamClass(index), 'min-w-0 border-t-4 border-team pt-[0.2em]')}>
      <p className="flex items-baseline gap-[0.5em] wall-note text-muted"><TeamMark index={index} code={teams[index]?.code ?? team} name={teams[index]?.name ?? team} /><span>{t('moment', { number, title })}</span></p>
      <p className="font-serif text-[1.1em] leading-tight font-semibold wide:text-[1.2em]">{choice?.label ?? t('noChoice')}</p>
      {full && choice !== null && <p className="mt-[0.2em] font-serif leading-snug">{choice.text}</p>}
      {postures.length > 0 && <p className="wall-note text-muted">{postures.map(postureWord).join(', ')}</p>}
    </li>
  );
}
