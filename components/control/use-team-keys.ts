'use client';

import { useMemo } from 'react';
import { teamOfKey } from './desk-keys';
import { goToPeople } from './people-keys';
import { useDeskKeys } from './use-desk-keys';

/** The keys that go to a team's people, for so many teams. */
export function useTeamKeys(teams: number): void {
  useDeskKeys(useMemo(() => ({ team: (which: number) => goToPeople(teamOfKey(which, teams)) }), [teams]));
}
