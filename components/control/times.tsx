import { signedMinutes, sinceStart } from './plan-minutes';

/** Three cells of the run of show: planned and actual time since STARTEX, and the minutes between them. */
export function Times({ planned, actual }: { planned: number | null; actual: number | null }) {
  return (
    <>
      <td className="py-1 text-right align-baseline text-xs text-muted">{planned === null ? '' : sinceStart(planned)}</td>
      <td className="py-1 text-right align-baseline text-xs">{actual === null ? '' : sinceStart(actual)}</td>
      <td className="py-1 text-right align-baseline text-xs">{planned === null || actual === null ? '' : signedMinutes(actual - planned)}</td>
    </>
  );
}
