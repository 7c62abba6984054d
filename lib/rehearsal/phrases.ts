import type { OptionText } from '../game/events';
import type { IndicatorId, PostureId, TeamId } from '../game/ids';
import type { GameState } from '../game/state';
import { mostLikely } from '../game/forecast';
import { get } from '../game/table';
import { oneOf } from './chance';
import { guessedPosture } from './choosing';
import { forecasts } from './forecasting';
import type { Mind } from './mind';

/** So that nobody takes a script's words for a person's, also where no name stands beside them. */
const MARK = '[scripted]';
const marked = (text: string): string => `${text} ${MARK}`;

const nameOf = ({ game }: GameState, team: TeamId): string => game?.teams.find(({ id }) => id === team)?.name ?? team;
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

/** The first sentence of a text. */
const opening = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim();

/** Indicators that were last published as moving, in words. */
function movement({ game, indicators }: GameState): string[] {
  const moved = (id: IndicatorId) => get(indicators, id)?.trend ?? null;
  return (game?.indicators ?? []).flatMap(({ id, name }) => (moved(id) === 'up' ? [`“${name}” is rising`] : moved(id) === 'down' ? [`“${name}” is falling`] : []));
}

const inWords = (posture: PostureId): string => `“${posture.replace(/-/g, ' ')}”`;

/** What an option amounts to, as its words suggest; null where they suggest nothing. */
function nature({ view, team }: Mind, option: OptionText): string | null {
  const posture = guessedPosture(view, team, option);
  return posture === null ? null : inWords(posture);
}

/** What it expects of another team, in a sentence. */
function expectation(mind: Mind): string {
  const draw = mind.chance('expectation');
  const laid = oneOf(Object.entries(forecasts(mind)), draw);
  const posture = laid && mostLikely(laid[1])[0];
  return laid && posture !== undefined ? `From ${nameOf(mind.view, laid[0])} I expect ${inWords(posture)}.` : 'I cannot say what the others will do.';
}

/** Why it would choose an option. */
function grounds(mind: Mind, option: OptionText): string {
  const moved = oneOf(movement(mind.view), mind.chance('movement'));
  const kind = nature(mind, option);
  const reasons = [
    `It lets us ${lowered(opening(option.text))}.`,
    kind === null ? 'It is like nothing else on the table, and that is its strength.' : `I read it as ${kind}, and we can explain that at home.`,
    moved === undefined ? 'It keeps the most doors open for the next turn.' : `${moved}, and this answers it.`,
  ];
  return oneOf(reasons, mind.chance('grounds')) ?? '';
}

/** The n-th thing it says to its team in a turn. */
export function line(mind: Mind, n: number, liked: OptionText): string {
  const moved = oneOf(movement(mind.view), mind.chance(`line ${n}`));
  const inject = mind.turn.injects.at(-1);
  const lines = [
    `I would choose “${liked.label}”. ${grounds(mind, liked)}`,
    expectation(mind),
    inject ? `“${inject.title}” matters to us. Does it change anybody’s mind?` : 'Nothing new has come in. I hold to what I said.',
    moved === undefined ? 'What do the others at this table think?' : `${moved}. Let us not forget that.`,
  ];
  return marked(lines[n % lines.length] ?? '');
}

/** What it writes to another team. */
export function cable(mind: Mind, to: TeamId, liked: OptionText): string {
  const name = nameOf(mind.view, to);
  const texts = [
    `${nameOf(mind.view, mind.team)} to ${name}: we lean towards “${liked.label}”. Where do you stand?`,
    `${nameOf(mind.view, mind.team)} to ${name}: whatever you decide this month, tell us before you tell the press.`,
    `${nameOf(mind.view, mind.team)} to ${name}: we would rather not be surprised. Can we count on you?`,
  ];
  return marked(oneOf(texts, mind.chance(`cable ${to}`)) ?? '');
}

export function question(mind: Mind): string {
  return marked(`About “${mind.turn.title}”: is there more that we could know before we decide?`);
}

/** The reasons of a decision, and of what was dropped. */
export function rationale(mind: Mind, option: OptionText): string {
  return marked(`We choose “${option.label}”. ${grounds(mind, option)} ${expectation(mind)}`);
}

export function whyDropped(mind: Mind, option: OptionText): string {
  const kind = nature(mind, option);
  return marked(kind === null ? `“${option.label}” found too few friends at this table.` : `“${option.label}” looked like ${kind}, and that was not what this table wanted.`);
}

export function objection(mind: Mind, liked: OptionText): string {
  return marked(`I would have chosen “${liked.label}”. ${grounds(mind, liked)}`);
}
