'use client';

import type { Scenario } from '@/lib/game/scenario';
import { FlightProgress } from './flight-progress';
import { PreflightForm } from './preflight-form';
import { PreflightReport } from './preflight-report';
import { usePreflight } from './use-preflight';
import type { Wish } from './wish';

/** What to look at, at first what is wished; how far it is; and the report as it grows. */
export function PreflightDesk({ scenario, dossier, wish }: { scenario: Scenario; dossier: string; wish: Wish }) {
  const { flight, start, stop } = usePreflight();
  return (
    <>
      <PreflightForm scenario={scenario} wish={wish} flight={flight} start={start} stop={stop} />
      <FlightProgress flight={flight} />
      {flight.report && <PreflightReport report={flight.report} scenario={scenario} dossier={dossier} growing={flight.state === 'flying'} />}
    </>
  );
}
