'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import { SealHash } from '@/components/ui/seal-hash';
import type { TeamFacts } from '@/lib/game/events';
import type { TurnState } from '@/lib/game/state';
import { usePeople } from './people';

/** A team's decision is sealed: when, under which seal, and who had it sealed; of a slip, what the record says. */
export function SealedSlip({ team, turn }: { team: TeamFacts; turn: TurnState }) {
  const t = useTranslations('paper.entry.sealed');
  const { nameOf } = usePeople(team.id);
  const [seal, submitted, slip] = [turn.seals[team.id], turn.submitted[team.id], turn.slips[team.id]];
  if (!submitted) return null;
  const paper = submitted.origin === 'paper' && slip;
  const option = turn.briefs[team.id]?.options.find(({ id }) => id === submitted.option)?.label ?? '';
  return (
    <section aria-labelledby="sealed-title" className="border-y py-4">
      <h2 id="sealed-title" tabIndex={-1} className="font-serif text-xl font-semibold">{t('title', { team: team.name })} <RoomTime at={submitted.at} /></h2>
      <p className="mt-2">{paper ? t('record', { witness: nameOf(slip.witness), by: nameOf(slip.by), decided: slip.seat === null ? '' : nameOf(slip.seat), named: String(slip.seat !== null) }) : submitted.seat === null ? t('byNobody') : t('byTeam', { who: nameOf(submitted.seat) })}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-muted">{t('option')}</dt><dd>{option}</dd>
        {seal && <><dt className="text-muted">{t('number')}</dt><dd>{seal.number}</dd></>}
        <dt className="text-muted">{t('seal')}</dt><dd><SealHash hash={submitted.seal} /></dd>
      </dl>
    </section>
  );
}
