import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/notice';
import { signed } from '../signed';
import { shifts } from '@/lib/review/claims/shifts';
import type { SurveyAnswer } from '@/lib/review/claims/judged';
import type { SeatLabels } from '../seat-name';
import { SeatName } from '../seat-name';

interface SurveyShiftsProps {
  items: readonly { id: string; text: string }[];
  scale: string;
  survey: readonly SurveyAnswer[];
  labels: SeatLabels;
}

/** The survey before and after, item by item, and seat by seat. */
export function SurveyShifts({ items, scale, survey, labels }: SurveyShiftsProps) {
  const t = useTranslations('claims.survey');
  if (survey.length === 0) return <Empty>{t('nothing')}</Empty>;
  const found = shifts(survey, items.map(({ id }) => id));
  const answering = [...new Set(survey.map(({ seat }) => seat))];
  const answer = (seat: string, item: string, when: SurveyAnswer['when']): string => String(survey.findLast((given) => given.seat === seat && given.item === item && given.when === when)?.value ?? '–');
  return (
    <>
      <p className="mb-3 max-w-prose text-sm">{t('about', { scale })}</p>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('title')}>
        <table className="w-full max-w-4xl text-sm">
          <thead className="border-b text-xs text-muted">
            <tr>
              <th scope="col" className="py-1 pr-6 text-left font-medium">{t('item')}</th>
              {(['before', 'after', 'both', 'shift'] as const).map((column) => <th key={column} scope="col" className="min-w-20 py-1 text-right font-medium">{t(column)}</th>)}
            </tr>
          </thead>
          <tbody>
            {found.map(({ item, answered, seats, meanShift }) => (
              <tr key={item} className="border-b align-baseline">
                <th scope="row" className="py-1 pr-6 text-left font-serif font-normal">{items.find(({ id }) => id === item)?.text}</th>
                <td className="py-1 text-right tabular-nums">{answered.before}</td>
                <td className="py-1 text-right tabular-nums">{answered.after}</td>
                <td className="py-1 text-right tabular-nums">{seats.length}</td>
                <td className="py-1 text-right tabular-nums">{meanShift === null ? '–' : signed(Math.round(meanShift * 10) / 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Disclosure title={t('bySeat')} className="mt-4 border-t">
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('bySeat')}>
          <table className="text-sm">
            <thead className="border-b text-xs text-muted">
              <tr><th scope="col" className="py-1 pr-6 text-left font-medium">{t('seat')}</th>{items.map(({ id, text }) => <th key={id} scope="col" title={text} className="min-w-16 py-1 text-right font-medium">{id}</th>)}</tr>
            </thead>
            <tbody>
              {answering.map((seat) => (
                <tr key={seat} className="border-b">
                  <th scope="row" className="py-1 pr-6 text-left font-normal"><SeatName seat={seat} labels={labels} /></th>
                  {items.map(({ id }) => <td key={id} className="py-1 text-right whitespace-nowrap tabular-nums">{t('fromTo', { before: answer(seat, id, 'before'), after: answer(seat, id, 'after') })}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </>
  );
}
