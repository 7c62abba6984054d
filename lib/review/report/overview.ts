import { ofType } from '../select';
import { factRows, type Part } from './block';
import { teamName, type Material, type Voice } from './material';

/** Part one: what was exercised, when, by whom, of which scenario. */
export function overview(material: Material, voice: Voice): Part {
  const { say } = voice;
  const { game, facts, scenario } = material;
  const blank = { blank: say('report.blank') };
  const started = ofType(facts, 'ExerciseStarted')[0];
  const ended = ofType(facts, 'ExerciseEnded')[0];
  const objectives = scenario.teaching.learning_objectives;
  return {
    id: 'overview',
    title: say('report.overview.title'),
    blocks: [
      factRows([
        [say('report.overview.name'), game.title],
        [say('report.overview.dates'), dates(started?.at, ended?.at, voice)],
        [say('report.overview.scope'), say('report.overview.scopeIs', { form: game.form.name, minutes: game.form.minutes, turns: game.form.turns })],
        [say('report.overview.scenario'), say('report.overview.scenarioIs', { title: game.scenario.title, version: game.scenario.version, hash: game.scenario.hash })],
        [say('report.overview.threat'), game.scenario.subtitle === '' ? blank : game.scenario.subtitle],
        [say('report.overview.fiction'), game.scenario.fictionNotice === '' ? say('report.none') : game.scenario.fictionNotice],
        [say('report.overview.objectives'), objectives.length === 0 ? blank : objectives.map(({ id, text }) => `${id}: ${text}`).join('\n')],
        [say('report.overview.teams'), game.teams.map(({ id }) => teamName(id, material)).join(', ')],
        [say('report.overview.nonPlayers'), game.nonPlayers.length === 0 ? say('report.none') : game.nonPlayers.map(({ name }) => name).join(', ')],
        [say('report.overview.sponsor'), blank],
        [say('report.overview.contact'), blank],
      ]),
    ],
  };
}

function dates(started: number | undefined, ended: number | undefined, { say, moment }: Voice): string {
  if (started === undefined) return say('report.overview.notStarted');
  return ended === undefined ? say('report.overview.since', { from: moment(started) }) : say('report.overview.fromTo', { from: moment(started), to: moment(ended) });
}
