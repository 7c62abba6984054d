import type { OptionText } from '../game/events';
import type { OptionId, PostureId, TeamId } from '../game/ids';
import type { GameState } from '../game/state';
import { get } from '../game/table';
import type { Mind } from './mind';
import { firmness, overlap } from './words';

/** What a posture amounts to, in the game's own words. */
function postureText({ game }: GameState, posture: PostureId): string {
  return game?.postures.find(({ id }) => id === posture)?.text ?? posture;
}

/** What an option's words suggest. */
interface Sound {
  /** The posture of its team's that they come nearest to; null: none. Which it really has is told at the reveal only. */
  posture: PostureId | null;
  firmness: number;
}

/** An option is offered once and weighed at every event. */
const sounds = new WeakMap<OptionText, Sound>();

function soundOf(view: GameState, team: TeamId, option: OptionText): Sound {
  const known = sounds.get(option);
  if (known) return known;
  const text = `${option.label} ${option.text}`;
  const postures = view.game?.teams.find(({ id }) => id === team)?.postures ?? [];
  const scored = postures.map((posture) => ({ posture, score: overlap(text, `${posture} ${postureText(view, posture)}`) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { posture: '', score: 0 });
  const posture = best.score > 0 ? best.posture : null;
  const sound = { posture, firmness: firmness(text) + (posture === null ? 0 : firmnessOf(view, posture)) };
  sounds.set(option, sound);
  return sound;
}

/** The posture that an option's words come nearest to. */
export function guessedPosture(view: GameState, team: TeamId, option: OptionText): PostureId | null {
  return soundOf(view, team, option).posture;
}

/** How firm a posture sounds. */
export function firmnessOf(view: GameState, posture: PostureId): number {
  return firmness(`${posture} ${postureText(view, posture)}`);
}

/** How often each posture has led what a team did so far. */
export function pastPostures(view: GameState, team: TeamId): Record<PostureId, number> {
  const counts: Record<PostureId, number> = {};
  for (const turn of Object.values(view.turns)) {
    const leading = get(turn.revealed, team)?.postures[0];
    if (leading !== undefined) counts[leading] = (counts[leading] ?? 0) + 1;
  }
  return counts;
}

/** The options offered, the one it likes best first. It judges by their words: their effects are hidden from it as from everybody. */
export function byLiking({ view, team, turn, manner, chance }: Mind): OptionText[] {
  const draw = chance('liking');
  const past = pastPostures(view, team);
  const liking = (option: OptionText): number => {
    const { posture, firmness: firm } = soundOf(view, team, option);
    switch (manner.likes) {
      case 'firm':
        return firm;
      case 'gentle':
        return -firm;
      case 'the-same':
        return (posture === null ? 0 : (past[posture] ?? 0)) - Math.abs(firm) / 4;
      case 'any':
        return 0;
    }
  };
  const options = get(turn.briefs, team)?.options ?? [];
  return options
    .map((option) => ({ option, liking: liking(option) + draw() * 0.9 }))
    .sort((a, b) => b.liking - a.liking)
    .map(({ option }) => option);
}

/** What it decides: what it likes best, what most of its table would choose, or, where it contradicts itself, what it likes least. */
export function decides(mind: Mind): OptionText | undefined {
  const liked = byLiking(mind);
  if (mind.manner.contradicts) return liked.at(-1);
  const wanted = mind.manner.heedsTheTable ? mostWanted(mind) : null;
  return liked.find(({ id }) => id === wanted) ?? liked[0];
}

/** What most of the table would choose; null when two are level, or nobody has said. */
function mostWanted({ turn, team }: Mind): OptionId | null {
  const counts = new Map<OptionId, number>();
  for (const option of Object.values(get(turn.straws, team) ?? {})) if (option !== null) counts.set(option, (counts.get(option) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
