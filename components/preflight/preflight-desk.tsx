'use client';

import type { Scenario } from '@/lib/game/scenario';
import { FlightProgress } from './flight-progress';
import { PreflightForm } from './preflight-form';
import { PreflightReport } from './preflight-report';
import { usePreflight } from './use-preflight';

/** What to look at, how far it is, and the report as it grows. */
export function PreflightDesk({ scenario, dossier }: { scenario: Scenario; dossier: string }) {
  const { flight, start, stop } = usePreflight();
  return (
    <>
      <PreflightForm scenario={scenario} flight={flight} start={start} stop={stop} />
      <FlightProgress flight={flight} />
      {flight.report && <PreflightReport report={flight.report} scenario={scenario} dossier={dossier} growing={flight.state === 'flying'} />}
    </>
  );
}
