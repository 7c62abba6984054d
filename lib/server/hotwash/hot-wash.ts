import type { DraftKey } from '../../contract';
import type { GameId, SeatId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import { claimsLedger } from '../../review/claims/ledger';
import { decisionRecords } from '../../review/decision-records';
import { expectationOf } from '../../review/expectation/expectation';
import { scoredCells } from '../../review/expectation/forecast-cells';
import { shownStep, type ShownStep } from '../../review/hotwash/shown-step';
import { hotWashSteps, type Step } from '../../review/hotwash/steps';
import type { Drafts, HotWash, Play } from '../house';
import { sha256 } from '../sha256';

/** An owner that no seat is: what stands here is read and written through this service alone. */
const OWNER = 'hot-wash';
const KEY: DraftKey = 'own:hot-wash';

interface Parts {
  play: Play;
  drafts: Drafts;
  scenarioOf(game: GameId): Promise<Scenario | null>;
  clock(): number;
}

/** Leads a game's hot wash. Where it stands is kept as a text that is still being written, not in the record: it is talk about the game, not play. */
export function makeHotWash({ play, drafts, scenarioOf, clock }: Parts): HotWash {
  async function steps(game: GameId): Promise<Step[]> {
    const scenario = await scenarioOf(game);
    const state = await play.state(game);
    if (!scenario || state?.stage !== 'ended') return [];
    const facts = await play.record(game);
    return hotWashSteps(scenario, {
      records: decisionRecords(facts, { sha256, pairs: Object.fromEntries(scenario.pair_rules.map(({ id, when }) => [id, when])) }),
      ledger: claimsLedger(scenario, facts, { codings: [], survey: [], debrief: [] }),
      scored: scoredCells(expectationOf(facts, scenario).cells),
      teams: scenario.teams.map(({ id }) => id),
    });
  }

  return {
    steps,

    async now(game) {
      const content = (await drafts.of(game, [OWNER])).find(({ key }) => key === KEY)?.content;
      const shown = content && 'text' in content ? (JSON.parse(content.text) as ShownStep | null) : null;
      // One left open by an earlier version named its moments otherwise.
      return shown !== null && Array.isArray(shown.about) ? shown : null;
    },

    async open(game: GameId, by: SeatId, id: string | null) {
      const all = await steps(game);
      const index = all.findIndex((step) => step.id === id);
      const state = await play.state(game);
      const step = all[index];
      if (!state || (id !== null && !step)) return false;
      const shown = step ? shownStep(step, state, { number: index + 1, of: all.length, openedAt: clock() }) : null;
      await drafts.save(game, OWNER, KEY, by, { text: JSON.stringify(shown) });
      return true;
    },
  };
}
