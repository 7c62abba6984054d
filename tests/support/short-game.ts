import { type Hand, nextPhase } from './hands';

const NARRATIVE = 'The figure is out, and Seoul’s parliament asks for a list of what would go first.';

/** The first turn of a game by its three heads, to ENDEX: each takes the option at its place, with a forecast of the others. */
export async function playOneTurn(control: Hand, heads: Readonly<Record<string, Hand>>, options: Readonly<Record<string, number>>): Promise<{ turn: string; labels: Record<string, string> }> {
  const next = () => nextPhase(control);
  await control.does({ type: 'startExercise' });
  await next();
  const { order, turns } = await control.knows();
  const turn = order[0] ?? '';
  const labels: Record<string, string> = {};
  for (const [team, hand] of Object.entries(heads)) {
    const option = turns[turn]?.briefs[team]?.options[options[team] ?? 0];
    labels[team] = option?.label ?? '';
    await hand.does({ type: 'commitDecision', turn, decision: { option: option?.id ?? '', rationale: `${team} thinks of its voters first, and of China second.`, alternatives: [], forecasts: {} } });
  }
  await next();
  await next();
  await control.does({ type: 'publishAdjudication', turn, narrative: NARRATIVE, teamNarratives: {} });
  await control.does({ type: 'endExercise' });
  return { turn, labels };
}
