import clsx from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { TeamMark } from '@/components/ui/team-mark';
import type { TeamFacts } from '@/lib/game/events';
import type { Card } from './sheets';

/** Where players come in, if the cards are to say so. */
export interface Way {
  code: string;
  address: string;
}

/** The seat cards of one team on one sheet, with lines to cut along when there are several. */
export function CardSheet({ team, index, cards, perSheet, way }: { team: TeamFacts; index: number; cards: readonly Card[]; perSheet: 1 | 4; way: Way | null }) {
  const one = perSheet === 1;
  return (
    <div data-theme="light" data-team={team.id} className="paper-sheet border">
      <div className={clsx('paper-cards grid', one ? 'grid-cols-1' : 'grid-cols-2 grid-rows-2')}>
        {cards.map((card, at) => <SeatCard key={at} team={team} index={index} card={card} way={way} large={one} />)}
      </div>
    </div>
  );
}

function SeatCard({ team, index, card: { role, committers, aim, objectives }, way, large }: { team: TeamFacts; index: number; card: Card; way: Way | null; large: boolean }) {
  const t = useTranslations('paper.card');
  const format = useFormatter();
  return (
    <article className={clsx('paper-keep flex flex-col gap-2 border border-dashed border-black', large ? 'p-[12mm] text-lg' : 'p-[6mm] text-[10pt] leading-snug')}>
      <header>
        <TeamMark index={index} code={team.code} name={team.name} long />
        <h2 className={clsx('font-serif leading-tight font-semibold', large ? 'text-3xl' : 'text-lg')}>{role.office}</h2>
      </header>
      <p className="font-serif">{role.text}</p>
      <Part title={t('authority')}>{role.commits ? t('commits', { team: team.name }) : t('advises', { who: format.list(committers, { type: 'disjunction' }), count: committers.length, team: team.name })}</Part>
      <Part title={t('aim')}>{aim}</Part>
      {objectives.length === 0 ? (
        <Part title={t('objective', { count: 1, team: team.name })}>
          {t('notDealt')}
          <span aria-hidden="true" className="paper-rule block" />
        </Part>
      ) : (
        <Part title={t('objective', { count: objectives.length, team: team.name })}>
          {objectives.map(({ id, label, text }) => <span key={id} className="block"><strong>{label}.</strong> {text}</span>)}
        </Part>
      )}
      {way && <p className="mt-auto font-sans text-[8.5pt]">{t('way', { address: way.address })} <strong className="font-mono tracking-widest">{way.code}</strong></p>}
    </article>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <h3 className="font-sans text-[0.85em] font-semibold">{title}</h3>
      <p className="font-serif">{children}</p>
    </div>
  );
}
