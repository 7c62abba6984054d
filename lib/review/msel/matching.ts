import { PHASES } from '../../game/phase';
import type { Inject, Scenario } from '../../game/scenario';
import type { PlannedTurn } from '../../game/scenario/play';
import type { Release } from './releases';

/** An inject of the form played, with the turn it is planned for; no turn where the form does not play it. */
export interface Planned {
  inject: Inject;
  turn: PlannedTurn | null;
}

/** Whether the scenario at hand has an inject of this name. */
export function isOfScenario(planned: string | null, scenario: Scenario | null): boolean {
  return planned !== null && (scenario?.injects.some(({ id }) => id === planned) ?? false);
}

/** Each planned inject with its release; a release of an inject that this form does not plan is a row too. */
export function plannedRows(plan: readonly PlannedTurn[], scenario: Scenario | null, releases: readonly Release[]): { planned: Planned; release: Release | null }[] {
  const planned = plan.flatMap((turn): Planned[] => inOrder(turn.injects).map((inject) => ({ inject, turn })));
  const homes = new Map<Release, Planned>();
  const foreign: Planned[] = [];
  for (const release of releases) {
    const id = release.control?.planned ?? null;
    const candidates = planned.filter(({ inject }) => inject.id === id);
    // A form that plays one turn twice plans its injects twice; a release belongs to the turn in which it came.
    const home = candidates.find(({ turn }) => turn?.id === release.told.turn) ?? candidates[0];
    const inject = scenario?.injects.find((one) => one.id === id);
    if (home) homes.set(release, home);
    else if (inject) {
      const guest = { inject, turn: null };
      foreign.push(guest);
      homes.set(release, guest);
    }
  }
  return [...planned, ...foreign].map((one) => ({ planned: one, release: releases.find((release) => homes.get(release) === one) ?? null }));
}

function inOrder(injects: readonly Inject[]): Inject[] {
  return [...injects].sort((a, b) => PHASES.indexOf(a.at.phase) - PHASES.indexOf(b.at.phase) || a.at.minute - b.at.minute);
}
