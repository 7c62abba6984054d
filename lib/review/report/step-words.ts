import type { NamedStep } from '../hotwash/named-step';
import { namedStep } from '../hotwash/named-step';
import { ofType } from '../select';
import { teamName, type Material, type Say } from './material';

/** A question of the hot wash in words; one that the scenario no longer knows by its id. */
export function stepWords(id: string, material: Material, say: Say): string {
  const named = namedStep(id, material.scenario.teaching);
  return named === null ? say('notes.step', { step: id }) : askedWords(named, material, say);
}

function askedWords({ stage, team, turn, ask }: NamedStep, material: Material, say: Say): string {
  const question = ask ?? say(`hotwash.ask.${stage}`, { team: team === null ? '' : teamName(team, material) });
  const opened = ofType(material.facts, 'TurnOpened').find(({ data }) => data.turn === turn)?.data;
  return opened ? say('notes.aboutTurn', { number: opened.number, title: opened.title, question }) : question;
}
