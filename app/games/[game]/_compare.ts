import { currentFacilitator } from '@/app/_who';
import type { OtherGame } from '@/components/review/compare/compare-form';
import { house } from '@/lib/server/compose';
import type { GameRow } from '@/lib/server/house';

/** So many games are offered to compare with, the newest first. */
const MOST = 50;

/** The other games of whoever is signed in in which the same was played: of the same scenario and form. */
export async function gamesAlike({ id, scenarioHash, form }: GameRow): Promise<OtherGame[]> {
  const who = await currentFacilitator();
  const rows = who ? await house().games.ofFacilitator(who.id) : [];
  return rows.filter((row) => row.id !== id && row.scenarioHash === scenarioHash && row.form === form).slice(0, MOST).map(({ id: game, title, cohort }) => ({ id: game, title, cohort }));
}
