import { mselRows } from '../../msel/msel-rows';
import type { MselRow } from '../../msel/msel-row';
import { seatName, teamName, type Material, type Say } from '../material';
import { sinceStart } from '../since-start';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** The master scenario events list, with the columns that the trade expects. */
export function mselSheet(material: Material, say: Say): Sheet {
  const { facts, scenario } = material;
  return sheetOf<MselRow>('msel', [
    ['number', ({ number }) => number],
    ['turn', ({ turn }) => (turn === null ? null : `${turn.number} ${turn.title}`)],
    ['group', ({ group }) => (group === null ? null : say(`report.phases.${group}`))],
    ['planned', ({ planned }) => (planned === null ? null : sinceStart(planned))],
    ['actual', ({ actual }) => (actual === null ? null : sinceStart(actual))],
    ['month', ({ month }) => month],
    ['kind', ({ kind }) => kind],
    ['title', ({ title }) => title],
    ['from', ({ from }) => from],
    ['to', ({ to }) => (to === 'all' ? say('report.all') : to.length === 0 ? say('report.control') : to.map((team) => teamName(team, material)).join(', '))],
    ['method', ({ method }) => (method === null ? null : say(`report.methods.${method}`))],
    ['message', ({ message }) => message],
    ['expected', ({ expected }) => expected],
    ['objective', ({ objectives }) => (objectives.length === 0 ? null : objectives.join(', '))],
    ['source', ({ source }) => (source === null ? null : say(`report.sources.${source}`))],
    ['note', ({ note }) => note],
    ['status', ({ status }) => say(`report.statuses.${status}`)],
    ['releasedBy', ({ releasedBy }) => (releasedBy === null ? null : releasedBy === 'clock' ? say('report.clock') : seatName(releasedBy, material, say))],
    ['reason', ({ reason }) => reason],
    ['decisions', ({ decisions }) => (decisions.length === 0 ? null : decisions.map(({ turn, team, option }) => `${turn}/${team}${option === null ? '' : `: ${option}`}`).join(', '))],
  ], mselRows(facts, scenario), say);
}
