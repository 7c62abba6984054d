'use client';

import { useEffect, useState } from 'react';
import type { DecisionDraft } from '@/lib/game/decision-draft';
import type { TeamId, TurnId } from '@/lib/game/ids';

/** A team's decision in the making as Control may read it. */
export interface TeamDraft {
  savedAt: number;
  by: string;
  content: DecisionDraft;
}
export type TeamDrafts = Partial<Record<TeamId, TeamDraft>>;

const EVERY = 4000;

/** What the teams are writing towards this turn's decision, read anew every few seconds while `wanted`. */
export function useTeamDrafts(href: string, turn: TurnId | null, wanted: boolean): TeamDrafts {
  const [drafts, setDrafts] = useState<{ turn: TurnId | null; teams: TeamDrafts }>({ turn: null, teams: {} });
  useEffect(() => {
    if (!wanted || turn === null) return;
    const stop = new AbortController();
    const read = async () => {
      // A missed reading is made up by the next; the last one stays in sight meanwhile.
      const answer = await fetch(`${href}?turn=${encodeURIComponent(turn)}`, { signal: stop.signal, cache: 'no-store' }).catch(() => null);
      if (!answer?.ok) return;
      const teams = (await answer.json().catch(() => null)) as TeamDrafts | null;
      if (teams !== null && !stop.signal.aborted) setDrafts((before) => ({ turn, teams: before.turn === turn ? unchangedKept(before.teams, teams) : teams }));
    };
    void read();
    const timer = setInterval(() => void read(), EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [href, turn, wanted]);
  return drafts.turn === turn ? drafts.teams : {};
}

/** A draft that was not saved anew stays the same object, so that what shows it need not be drawn again. */
function unchangedKept(before: TeamDrafts, now: TeamDrafts): TeamDrafts {
  return Object.fromEntries(Object.entries(now).map(([team, draft]) => [team, before[team]?.savedAt === draft?.savedAt ? before[team] : draft]));
}
