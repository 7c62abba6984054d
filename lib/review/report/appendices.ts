import { ofType } from '../select';
import { heading, paragraph, table, type Part } from './block';
import { seatName, type Material, type Voice } from './material';

/** Appendix A: one line for each objective, all of it to be agreed on by people. */
export function improvementPlan({ scenario }: Material, { say }: Voice): Part {
  const blank = { blank: say('report.blank') };
  const objectives = scenario.teaching.learning_objectives;
  const columns = ['objective', 'issue', 'action', 'responsible', 'start', 'completion'].map((column) => say(`report.plan.${column}`));
  const lines = objectives.length === 0 ? [blank] : objectives.map(({ id }) => id);
  return {
    id: 'improvement-plan',
    title: say('report.plan.title'),
    blocks: [paragraph(say('report.plan.how')), ...table(say('report.plan.caption'), columns, lines.map((objective) => [objective, blank, blank, blank, blank, blank]))],
  };
}

/** Appendix B: who took part, by seat; the record knows no names, and a reader only where they are told. */
export function participants(material: Material, { say }: Voice): Part {
  const { game, facts, labels } = material;
  const admitted = ofType(facts, 'SeatAdmitted');
  const removed = new Set(ofType(facts, 'SeatRemoved').map(({ data }) => data.seat));
  const columns = ['seat', 'admitted', 'until'].map((column) => say(`report.participants.${column}`));
  const rowsOf = (seats: typeof admitted) =>
    seats.map(({ data: { seat, by } }) => [
      seatName(seat, material, say),
      say(`report.participants.${by === null ? 'door' : 'byControl'}`),
      say(`report.participants.${removed.has(seat) ? 'removed' : 'end'}`),
    ]);
  const others = admitted.filter(({ data }) => labels[data.seat]?.team === null);
  return {
    id: 'participants',
    title: say('report.participants.title'),
    blocks: [
      paragraph(say(`report.participants.${Object.values(labels).some(({ name }) => name) ? 'named' : 'how'}`)),
      ...game.teams.flatMap(({ id, name }) => {
        const seats = admitted.filter(({ data }) => data.team === id);
        return [heading(2, say('report.participants.team', { team: name, count: seats.length })), ...table(name, columns, rowsOf(seats))];
      }),
      heading(2, say('report.participants.others', { count: others.length })),
      ...table(say('report.participants.othersCaption'), columns, rowsOf(others)),
    ],
  };
}
