'use client';

import { useTranslations } from 'next-intl';
import { RegionMap } from '@/components/map/region-map';
import { Section } from '@/components/ui/section';
import { useSeat } from '../use-seat';

/** The capitals on their land, and what ties them, as on the wall. Nothing in a game without a map. */
export function Region() {
  const t = useTranslations('map');
  const { game, teams, turn } = useSeat();
  const { state } = game;
  const map = state.game?.map ?? null;
  if (map === null) return null;
  const sealing = state.phase === 'brief' || state.phase === 'deliberate';
  return (
    <Section title={t('caption')}>
      <div className="flex h-72 text-sm">
        <RegionMap state={state} map={map} teams={teams} ring={(team) => (sealing ? turn?.seals[team] !== undefined : null)} />
      </div>
    </Section>
  );
}
