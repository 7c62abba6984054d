import { useTranslations } from 'next-intl';
import { exposureApart } from '@/lib/review/compare/apart';
import type { Exposure } from '@/lib/review/exposure';
import { ClockTime } from '../clock-time';
import { ItemText } from '../item-text';
import { OpensOnPaper } from '../opens-on-paper';
import { TeamName } from '../team-name';
import type { Compared } from './compared';

/** What each had been sent before it sealed, as far as it differs. */
export function SentApart({ a, b }: { a: Compared; b: Compared }) {
  const t = useTranslations('twoDecisions');
  const { both, onlyA, onlyB } = exposureApart(a.record.exposure, b.record.exposure);
  return (
    <>
      <p>{t('sentBoth', { count: both })}</p>
      <div className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        <Only of={a} items={onlyA} />
        <Only of={b} items={onlyB} />
      </div>
      <OpensOnPaper />
    </>
  );
}

function Only({ of, items }: { of: Compared; items: readonly Exposure[] }) {
  const t = useTranslations('twoDecisions');
  return (
    <div>
      <h3 className="text-sm"><TeamName id={of.record.team.id} teams={of.teams} /> <span className="text-muted">{t('sentOnly', { count: items.length })}</span></h3>
      <ul className="mt-1 border-t">
        {items.map((item) => <Sent key={item.position} item={item} of={of} />)}
      </ul>
    </div>
  );
}

function Sent({ item, of: { teams, indicators } }: { item: Exposure; of: Compared }) {
  const t = useTranslations('twoDecisions');
  const knowledge = useTranslations('review.knowledge');
  const opened = item.key === null ? knowledge(item.kind === 'correction' ? 'putRight' : 'toldInTheRoom') : item.kind === 'cable-sent' ? knowledge('written') : t('openedBy', { count: item.openedBy.length });
  return (
    <li className="border-b py-1.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        <span>{knowledge(`kind.${item.kind}`, { from: teams.find(({ id }) => id === item.from)?.name ?? '' })}</span>
        <span><ClockTime at={item.sentAt} seconds={false} />, {opened}</span>
      </p>
      <div className="font-serif"><ItemText item={item} indicators={indicators} /></div>
    </li>
  );
}
