import type { Say } from '../material';
import type { Column, Sheet } from './sheet';

/** A sheet of things, its words found under the sheet's own name. */
export function sheetOf<T>(id: string, columns: readonly Column<T>[], things: readonly T[], say: Say): Sheet {
  return {
    id,
    title: say(`report.sheets.${id}.title`),
    about: say(`report.sheets.${id}.about`),
    columns: columns.map(([key]) => ({ title: say(`report.sheets.${id}.columns.${key}`), meaning: say(`report.sheets.${id}.meanings.${key}`) })),
    rows: things.map((thing) => columns.map(([, value]) => value(thing))),
  };
}
