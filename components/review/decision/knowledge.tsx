import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { Exposure } from '@/lib/review/exposure';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { Nothing, Section } from './section';

/** The exposure set: what the team had been sent before it sealed, and who had opened it. */
export function Knowledge({ record, labels, teams, stateHref }: { record: DecisionRecord; labels: SeatLabels; teams: readonly TeamFacts[]; stateHref: string | null }) {
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
      {record.offer.brief !== '' && (
        <details open className="mt-4 border-l-2 border-line pl-4">
          <summary className="cursor-pointer font-sans text-sm font-semibold">{t('brief')}</summary>
          <p className="mt-2 whitespace-pre-line">{record.offer.brief}</p>
          {record.offer.additions.map((addition) => (
            <p key={addition} className="mt-2 whitespace-pre-line">{addition}</p>
          ))}
        </details>
      )}
      <ExposureTable caption={t('thisTurn', { count: now.length })} items={now} labels={labels} teams={teams} />
      {earlier.length > 0 && <ExposureTable caption={t('earlier', { count: earlier.length })} items={earlier} labels={labels} teams={teams} />}
      {record.exposure.length === 0 && <Nothing>{t('nothing')}</Nothing>}
    </Section>
  );
}

function ExposureTable({ caption, items, labels, teams }: { caption: string; items: readonly Exposure[]; labels: SeatLabels; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.knowledge');
  if (items.length === 0) return null;
  return (
    <div className="mt-6 overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full table-fixed text-left print:min-w-0 print:text-sm">
        <caption className="pb-1 text-left font-sans text-sm font-semibold">{caption}</caption>
        <thead className="border-b border-line font-sans text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 pr-4 font-medium">{t('item')}</th>
            <th scope="col" className="w-20 py-1 pr-3 font-medium sm:w-24">{t('sent')}</th>
            <th scope="col" className="w-28 py-1 font-medium sm:w-60 print:w-44">{t('opened')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ExposureRow key={item.position} item={item} labels={labels} from={teams.find(({ id }) => id === item.from)?.name ?? null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ExposureRow({ item, labels, from }: { item: Exposure; labels: SeatLabels; from: string | null }) {
  const t = useTranslations('review.knowledge');
  const kind = t(`kind.${item.kind}`, { from: from ?? '' });
  const text = item.title ?? firstWords(item.text);
  return (
    <tr className="border-b border-line align-top print:break-inside-avoid">
      <th scope="row" className="py-1.5 pr-4 font-normal">
        <span className="font-sans text-sm text-muted">{kind}</span>
        {text !== '' && <span className="block">{text}</span>}
      </th>
      <td className="py-1.5 pr-4 font-sans text-sm">
        <ClockTime at={item.sentAt} />
      </td>
      <td className="py-1.5 font-sans text-sm">
        {item.key === null && <span className="text-muted">{t(item.kind === 'correction' ? 'putRight' : 'toldInTheRoom')}</span>}
        {item.key !== null && item.openedBy.length === 0 && (item.kind === 'cable-sent' ? t('written') : <span className="text-muted">{t('unopened')}</span>)}
        {item.openedBy.map(({ seat, at }) => (
          <span key={seat} className="block">
            <SeatName seat={seat} labels={labels} />, <ClockTime at={at} />
          </span>
        ))}
      </td>
    </tr>
  );
}

function firstWords(text: string): string {
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 90))} …` : text;
}
