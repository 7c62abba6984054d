import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { PairedPoint, Pairing } from '@/lib/review/expectation/pairing';
import { evenSurprise } from '@/lib/review/expectation/score';
import { TeamName } from '../team-name';
import { LeftOut } from './left-out';
import { useNumbers } from './numbers';
import { Scatter, type Mark } from './scatter';
import { Column, Figure, TableBelow } from './table-below';
import { MOST_BITS } from './unpredictability-panels';

const MISSING = ['noForecast', 'noDecisionOfSource', 'noDecisionSame', 'noDecisionNext', 'noNextTurn'] as const;

interface BesideProps {
  pairing: Pairing;
  teams: readonly TeamFacts[];
  /** Where the decisions are. */
  logHref: string;
  /** This page with another capital as the one that surprises. */
  hrefOf: (team: string) => string;
}

/** The surprise that one capital was to each other, beside how much that other hedged, in the same turn and in the next. */
export function BesideHedging({ pairing, teams, logHref, hrefOf }: BesideProps) {
  const t = useTranslations('expectations.pairing');
  const { bits, share } = useNumbers();
  const { source, points, n, missing } = pairing;
  const name = (id: string): string => teams.find((team) => team.id === id)?.name ?? id;
  const end = Math.max(MOST_BITS, ...points.map((point) => Math.ceil(point.bits)));
  return (
    <>
      <p className="max-w-measure">{t('about', { team: name(source) })}</p>
      <nav aria-label={t('choose')} className="no-print mt-2 flex flex-wrap items-baseline gap-x-5 text-sm">
        <span className="text-muted">{t('choose')}</span>
        {teams.map(({ id }) => (
          <PageLink key={id} href={hrefOf(id)} aria-current={id === source ? 'true' : undefined} className={clsx('inline-flex min-h-11 items-center border-b-2', id === source ? 'border-ink' : 'border-transparent')}>
            <TeamName id={id} teams={teams} />
          </PageLink>
        ))}
      </nav>
      {points.length === 0 ? (
        <Empty className="mt-4">{t('empty')}</Empty>
      ) : (
        <>
          <div className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),24rem))] items-end gap-x-10 gap-y-6 print:grid-cols-2">
            {(['same', 'next'] as const).map((when) => (
              <figure key={when} className="print:break-inside-avoid">
                <figcaption className="text-sm"><span className="font-semibold">{t(`${when}.title`)}</span> <span className="text-muted">{t(`${when}.text`)} {t('n', { n: n[when] })}</span></figcaption>
                <Scatter
                  marks={marksOf(points, when, teams, (number) => t('mark', { number }))}
                  end={end}
                  ticks={{ across: [0, 2, 4, 6], up: [{ value: 0, label: t('none') }, { value: 0.5, label: t('half') }, { value: 1, label: t('whole') }] }}
                  names={{ across: t('across', { team: name(source) }), up: t('up') }}
                  reference={{ value: evenSurprise(teams.find(({ id }) => id === source)?.postures.length ?? 1), label: t('even') }}
                  describe={t('describe', { title: t(`${when}.title`), n: n[when], values: points.filter((point) => point[when] !== null).map((point) => t('pointWords', { team: name(point.team), number: point.number, bits: bits(point.bits), share: share(point[when]) })).join('; ') })}
                />
              </figure>
            ))}
          </div>
          <TableBelow
            title={t('table')}
            head={
              <tr>
                <Column figures>{t('turn')}</Column>
                <Column>{t('team')}</Column>
                <Column figures>{t('bits')}</Column>
                <Column figures>{t('same.column')}</Column>
                <Column figures>{t('next.column')}</Column>
              </tr>
            }
          >
            {points.map(({ turn, number, team, bits: surprised, same, next }) => (
              <tr key={`${turn} ${team}`} className="border-b">
                <Figure><PageLink href={`${logHref}/${turn}/${source}`} className="underline decoration-line underline-offset-4">{number}</PageLink></Figure>
                <td className="py-1 pr-5"><PageLink href={`${logHref}/${turn}/${team}`} className="underline decoration-line underline-offset-4"><TeamName id={team} teams={teams} /></PageLink></td>
                <Figure>{bits(surprised)}</Figure>
                <Figure>{share(same)}</Figure>
                <Figure>{share(next)}</Figure>
              </tr>
            ))}
          </TableBelow>
        </>
      )}
      <p className="mt-4 max-w-measure text-sm text-muted"><LeftOut reasons={MISSING.flatMap((reason) => (missing[reason] > 0 ? [t(`missing.${reason}`, { team: name(source), count: missing[reason] })] : []))} /></p>
    </>
  );
}

/** A point is drawn in its own team's mark, with its turn beside it. */
function marksOf(points: readonly PairedPoint[], when: 'same' | 'next', teams: readonly TeamFacts[], label: (turn: number) => string): Mark[] {
  return points.flatMap((point) => {
    const up = point[when];
    return up === null ? [] : [{ key: `${point.turn} ${point.team}`, team: teams.findIndex(({ id }) => id === point.team), label: label(point.number), across: point.bits, up }];
  });
}
