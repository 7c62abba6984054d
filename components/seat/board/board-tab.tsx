'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { ReturnCode } from '../lobby/return-code';
import { Table } from '../lobby/lobby-tab';
import { useSeat } from '../use-seat';
import { Ending } from './ending';
import { Indicators } from './indicators';
import { PublicTurns } from './public-turns';
import { Seals } from './seals';
import { ThemeChoice } from './theme-choice';

/** What everybody knows: seals, indicators, what was revealed turn by turn, who is at the table and who plays without a seat. */
export function BoardTab({ returnCode, logHref }: { returnCode: string | null; logHref: string }) {
  const t = useTranslations('board');
  const { game, turn } = useSeat();
  const nonPlayers = game.state.game?.nonPlayers ?? [];
  return (
    <div>
      {game.state.outcome ? <Ending outcome={game.state.outcome} logHref={logHref} /> : null}
      <div className="grid gap-x-12 lg:grid-cols-2">
        <div>
          {turn && game.state.stage === 'running' ? (
            <Section title={t('seals.title')}>
              <Seals turn={turn} />
            </Section>
          ) : null}
          <Section title={t('indicators.title')} aside={t(`indicators.${game.state.game?.disclosure ?? 'direction'}`)}>
            <Indicators />
          </Section>
        </div>
        <div>
          <Section title={t('turns.title')}>
            <PublicTurns />
          </Section>
          {turn ? (
            <Section title={t('table')}>
              <Table />
            </Section>
          ) : null}
          <Section title={t('nonPlayers.title')}>
            <p>{new Intl.ListFormat('en', { type: 'conjunction' }).format(nonPlayers.map(({ name }) => name))}</p>
            <p className="text-sm text-muted">{t('nonPlayers.text')}</p>
          </Section>
          <ReturnCode code={returnCode} />
          <Section title={t('device')} className="mt-6">
            <ThemeChoice />
          </Section>
        </div>
      </div>
    </div>
  );
}
