import { analysis } from './analysis';
import { hotWash } from './hot-wash-part';
import { improvementPlan, participants } from './appendices';
import type { Report } from './block';
import { decisionPages } from './decision-part';
import { integrity } from './integrity';
import type { Material, Voice } from './material';
import { notes } from './notes-part';
import { outcomes } from './outcomes-part';
import { overview } from './overview';
import { sentTexts } from './sent-part';
import { summary } from './summary';
import { survey } from './survey-part';

/**
 * The after-action report and improvement plan of a game, in the order that the trade expects (HSEEP). What the record
 * holds, and what people added beside it, is written out; what only people can judge is left as a blank that says so.
 */
export function reportOf(material: Material, voice: Voice): Report {
  const { game, facts } = material;
  const { say } = voice;
  return {
    title: say('report.title', { title: game.title }),
    subtitle: say('report.subtitle', { scenario: game.scenario.title, version: game.scenario.version, form: game.form.name }),
    preface: [say('report.preface', { position: facts.at(-1)?.position ?? 0 }), say('report.prefaceBlanks', { blank: say('report.blank') })],
    parts: [overview, summary, analysis, hotWash, improvementPlan, participants, outcomes, decisionPages, integrity, notes, survey, sentTexts].flatMap((part) => part(material, voice) ?? []),
  };
}
