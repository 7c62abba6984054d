import { judgedFrom } from '../claims/from-annotations';
import { shifts } from '../claims/shifts';
import { heading, paragraph, table, type Block, type Part } from './block';
import { seatName, type Material, type Voice } from './material';
import { signed } from './signed';

/** Appendix G: the scenario's survey before and after, item by item with how many answered, and seat by seat. null: the scenario asks nothing. */
export function survey(material: Material, voice: Voice): Part | null {
  const { say } = voice;
  const { survey: asked, claims } = material.scenario.teaching;
  if (!asked) return null;
  const given = judgedFrom(material.added, claims).survey;
  const found = shifts(given, asked.items.map(({ id }) => id));
  const itemColumns = ['item', 'statement', 'before', 'after', 'both', 'shift'].map((column) => say(`report.survey.${column}`));
  const itemRows = found.map(({ item, answered, seats, meanShift }) => [
    item,
    asked.items.find(({ id }) => id === item)?.text ?? '',
    String(answered.before),
    String(answered.after),
    String(seats.length),
    meanShift === null ? say('report.none') : signed(Math.round(meanShift * 10) / 10),
  ]);
  const value = (seat: string, item: string, when: 'before' | 'after'): string => String(given.findLast((one) => one.seat === seat && one.item === item && one.when === when)?.value ?? '–');
  const seatRows = [...new Set(given.map(({ seat }) => seat))].map((seat) => [
    seatName(seat, material, say),
    ...asked.items.map(({ id }) => say('report.survey.fromTo', { before: value(seat, id, 'before'), after: value(seat, id, 'after') })),
  ]);
  const blocks: Block[] = given.length === 0 ? [paragraph(say('report.survey.none'))] : [
    paragraph(say('report.survey.how', { scale: asked.scale })),
    heading(2, say('report.survey.items')),
    ...table(say('report.survey.items'), itemColumns, itemRows),
    heading(2, say('report.survey.seats')),
    ...table(say('report.survey.seatsCaption'), [say('report.survey.seat'), ...asked.items.map(({ id }) => id)], seatRows),
  ];
  return { id: 'survey', title: say('report.survey.title'), blocks };
}
