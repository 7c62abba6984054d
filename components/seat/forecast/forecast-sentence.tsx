'use client';

import { useTranslations } from 'next-intl';
import { mostLikely, totalChips } from '@/lib/game/forecast';
import type { Forecast } from '@/lib/game/events';
import type { TeamId } from '@/lib/game/ids';
import { postureWord } from '../decision';
import { useSeat } from '../use-seat';

/** A forecast read back in a sentence: "You think Washington will most likely press (6 of 10)." */
export function ForecastSentence({ of, forecast }: { of: TeamId; forecast: Forecast }) {
  const t = useTranslations('forecast');
  const { teamName } = useSeat();
  const team = teamName(of);
  const likely = mostLikely(forecast);
  const [first = ''] = likely;
  if (totalChips(forecast) === 0) return t('none', { team });
  const chips = forecast[first] ?? 0;
  if (likely.length === 1) return t('reads', { team, posture: postureWord(first), chips });
  return t('readsTie', { team, postures: new Intl.ListFormat('en', { type: 'disjunction' }).format(likely.map((posture) => `“${postureWord(posture)}”`)), chips });
}
