'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { TurnState } from '@/lib/game/state';
import { DissentsEntry } from './dissents-entry';
import { usePeople } from './people';
import { wholeDissents } from './slip-draft';
import type { useEnterSlip } from './use-enter-slip';

/** Once the decision is sealed: objections that stand on the slip can still be put on record. */
export function LateDissents({ team, turn, slip }: { team: TeamFacts; turn: TurnState; slip: ReturnType<typeof useEnterSlip> }) {
  const t = useTranslations('paper.entry.dissents');
  const { atTable, nameOf } = usePeople(team.id);
  const { content, change, object, busy, problem } = slip;
  const entered = turn.dissents[team.id] ?? [];
  return (
    <section aria-labelledby="late-dissents">
      <h2 id="late-dissents" className="eyebrow mb-2">{t('title')}</h2>
      {entered.length > 0 && <ul className="mb-3 text-sm">{entered.map(({ id, seat, text }) => <li key={id} className="border-t py-1.5"><span className="font-semibold">{seat === null ? t('anonymous') : nameOf(seat)}</span> <span className="font-serif">{text}</span></li>)}</ul>}
      <DissentsEntry dissents={content.dissents} set={(dissents) => change({ dissents })} atTable={atTable} options={turn.briefs[team.id]?.options ?? []} />
      {problem !== null && <Notice tone="problem" className="mt-3">{problem}</Notice>}
      {content.dissents.length > 0 && <Button className="mt-3" disabled={busy || wholeDissents(content.dissents).length === 0} onClick={() => void object()}>{t('send')}</Button>}
    </section>
  );
}
