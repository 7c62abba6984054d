import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { GameState } from '@/lib/game/state';
import { teamsOf } from '@/lib/game/audience';
import { allSaid } from '@/components/control/all-said';
import { ClockTime } from '../clock-time';
import { TeamName } from '../team-name';

/** Injects, cables, questions and announcements as far as a reader heard them, in four lists. */
export function Exchanges({ state, teams }: { state: GameState; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.exchanges');
  const log = useTranslations('review.log');
  const codes = (ids: readonly string[]) => (ids.length === 0 ? null : ids.map((id) => <TeamName key={id} id={id} teams={teams} long={false} className="mr-2" />));
  const injects = state.order.flatMap((id) => state.turns[id]?.injects ?? []);
  return (
    <div className="mt-3 grid gap-8 lg:grid-cols-2">
      <List title={t('injects')} empty={log('nobody')}>
        {injects.map((inject) => <Entry key={inject.id} at={inject.at} head={<>{codes(teamsOf(inject.audience))}<strong>{inject.title}</strong></>} text={inject.text} />)}
      </List>
      <List title={t('cables')} empty={log('nobody')}>
        {allSaid(state, 'cables').map((cable) => <Entry key={cable.id} at={cable.at} head={<>{codes([cable.from])}→ {codes(cable.to)}</>} text={cable.text} />)}
      </List>
      <List title={t('questions')} empty={log('nobody')}>
        {allSaid(state, 'rfis').map((rfi) => <Entry key={rfi.id} at={rfi.at} head={<>{rfi.team !== null && codes([rfi.team])}{rfi.question}</>} text={rfi.answer ?? t('unanswered')} />)}
      </List>
      <List title={t('announcements')} empty={log('nobody')}>
        {allSaid(state, 'announcements').map((said) => <Entry key={said.id} at={said.at} head={codes(teamsOf(said.audience))} text={said.text} />)}
      </List>
    </div>
  );
}

function List({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <section aria-label={title}>
      <h3 className="eyebrow mb-1">{title} <span className="tabular-nums">({children.length})</span></h3>
      {children.length === 0 ? <Empty>{empty}</Empty> : <ul className="border-t">{children}</ul>}
    </section>
  );
}

function Entry({ at, head, text }: { at: number; head: ReactNode; text: string }) {
  return (
    <li className="border-b py-2 print:break-inside-avoid">
      <p className="text-sm"><span className="mr-2 text-xs text-muted"><ClockTime at={at} seconds={false} /></span>{head}</p>
      <p className="font-serif whitespace-pre-line">{text}</p>
    </li>
  );
}
