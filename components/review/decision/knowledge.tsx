import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { Exposure } from '@/lib/review/exposure';
import { ClockTime } from '../clock-time';
import { ItemText } from '../item-text';
import { OpensOnPaper } from '../opens-on-paper';
import { SeatName, type SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

interface Readers {
  labels: SeatLabels;
  teams: readonly TeamFacts[];
  indicators: readonly IndicatorFacts[];
}

/** The exposure set: what the team had been sent before it sealed, word for word, and who had opened it when. */
export function Knowledge({ record, stateHref, ...readers }: Readers & { record: DecisionRecord; stateHref: string | null }) {
  const t = useTranslations('review.knowledge');
  const now = record.exposure.filter(({ turn }) => turn === record.turn.id);
  const earlier = record.exposure.filter(({ turn }) => turn !== record.turn.id);
  return (
    <Section id="knew" title={t('title', { team: record.team.name })}>
      <p className="text-muted">
        {record.times.sealed === null ? t('untilReveal') : t('untilSeal')}{' '}
        {stateHref !== null && (
          <PageLink href={stateHref} className="text-accent underline underline-offset-4 print:hidden">
            {t('asItStood', { team: record.team.name })}
          </PageLink>
        )}
      </p>
      <Sent title={t('thisTurn', { count: now.length })} items={now} briefOpen {...readers} />
      <Sent title={t('earlier', { count: earlier.length })} items={earlier} {...readers} />
      {record.exposure.length === 0 && <Nothing>{t('nothing')}</Nothing>}
      <OpensOnPaper />
    </Section>
  );
}

function Sent({ title, items, briefOpen = false, ...readers }: Readers & { title: string; items: readonly Exposure[]; briefOpen?: boolean }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 border-b border-line pb-1 font-sans text-sm font-semibold">{title}</h3>
      <ol>{items.map((item) => <SentItem key={item.position} item={item} open={briefOpen && item.kind === 'brief'} {...readers} />)}</ol>
    </>
  );
}

function SentItem({ item, open, labels, teams, indicators }: Readers & { item: Exposure; open: boolean }) {
  const t = useTranslations('review.knowledge');
  const from = teams.find(({ id }) => id === item.from)?.name ?? '';
  return (
    <li className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_14rem] print:grid-cols-[minmax(0,1fr)_11rem] print:text-sm">
      <div className="min-w-0">
        <p className="font-sans text-sm text-muted print:break-after-avoid">{t(`kind.${item.kind}`, { from })}</p>
        <ItemText item={item} indicators={indicators} open={open} />
      </div>
      <p className="font-sans text-sm">
        <span className="block text-muted">
          {t('sent')} <ClockTime at={item.sentAt} />
          {item.key === null && `, ${t(item.kind === 'correction' ? 'putRight' : 'toldInTheRoom')}`}
          {item.kind === 'cable-sent' && `, ${t('written')}`}
        </span>
        {item.key !== null && item.kind !== 'cable-sent' && item.openedBy.length === 0 && <span className="block">{t('opened')} {t('unopened')}</span>}
        {item.openedBy.map(({ seat, at }) => (
          <span key={seat} className="block">
            {t('opened')} <SeatName seat={seat} labels={labels} />, <ClockTime at={at} />
          </span>
        ))}
      </p>
    </li>
  );
}
