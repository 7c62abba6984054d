/** One figure, as it is printed: a line of JSON. */
export interface Figure {
  part: string;
  figure: string;
  /** What was reached, in `unit`. */
  value: number;
  unit: string;
  /** The floor's, in the same run. */
  floor?: number;
  /** Ours by the floor's. */
  ratio?: number;
  /** What it is to be: at most, or at least. */
  target?: { most?: number; least?: number; of: 'value' | 'ratio' };
  met?: boolean;
  [more: string]: unknown;
}

/** Where figures go. */
export type Report = (figure: Figure) => void;

export function reporter(json: boolean): Report {
  return (figure: Figure) => {
    const { target } = figure;
    const rounded = Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, typeof value === 'number' ? rounding(value) : value]));
    const by = (target?.of === 'ratio' ? figure.ratio : figure.value) ?? NaN;
    const met = target ? { met: by <= (target.most ?? Infinity) && by >= (target.least ?? -Infinity) } : {};
    if (json) return console.log(JSON.stringify({ ...rounded, ...met }));
    const { part, figure: what, value, unit, floor, ratio, ...more } = rounded as Figure;
    delete more.target;
    const beside = floor === undefined ? '' : `  floor ${floor}`;
    const times = ratio === undefined ? '' : `  ×${ratio}`;
    const aim = target ? `  (${target.of === 'ratio' ? '×' : ''}${target.most === undefined ? `≥ ${target.least ?? ''}` : `≤ ${target.most}`}: ${met.met ? 'met' : 'MISSED'})` : '';
    const rest = Object.keys(more).length > 0 ? `  ${JSON.stringify(more)}` : '';
    console.log(`${part.padEnd(11)} ${what.padEnd(52)} ${value} ${unit}${beside}${times}${aim}${rest}`);
  };
}

function rounding(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The value below which so large a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
