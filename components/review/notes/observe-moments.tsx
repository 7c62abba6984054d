'use client';

import { useState } from 'react';
import type { TeamFacts } from '@/lib/game/events';
import type { Moment } from '@/lib/review/moments';
import { MomentPicker } from './moment-picker';
import { ObservationForm } from './observation-form';
import { showNote } from './use-annotate';

interface ObserveMomentsProps {
  gameId: string;
  moments: readonly Moment[];
  teams: readonly TeamFacts[];
  turns: readonly { id: string; number: number; title: string }[];
  objectives: readonly { id: string; text: string }[];
}

/** An evaluator's observation written from the record, afterwards. */
export function ObserveMoments({ gameId, moments, teams, turns, objectives }: ObserveMomentsProps) {
  const [chosen, choose] = useState<number[]>([]);
  return <ObservationForm gameId={gameId} objectives={objectives} chosen={chosen} done={showNote} picker={<MomentPicker moments={moments} teams={teams} turns={turns} chosen={chosen} choose={choose} />} />;
}
