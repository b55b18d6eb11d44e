import type { FieldResult } from './compare.ts';

/** The upper ends of the bins of confidence. */
const ends = [0.5, 0.9, 0.95, 0.99, 0.999, 1];

/** Whether values are right as often as their confidence says: for each bin, how many and what share is right. */
export const reliabilityHeader = (): string => {
  const bins = ends.map((end, i) => (i === 0 ? `≤${end}` : `–${end}`).padStart(15));
  return `\n${'confidence'.padEnd(20)}${bins.join('')}`;
};

/** Values about which the form itself leaves a doubt say nothing about the reading, and are left out. */
export const reliabilityRow = (name: string, fields: readonly FieldResult[]): string => {
  const known = fields.filter(({ confidence, doubtful }) => confidence !== null && !doubtful);
  const cells = ends.map((end, i) => {
    const low = ends[i - 1] ?? -1;
    return share(known.filter(({ confidence }) => isWithin(confidence ?? 0, low, end)));
  });
  return `${name.padEnd(20)}${cells.map((cell) => cell.padStart(15)).join('')}`;
};

const isWithin = (confidence: number, low: number, high: number): boolean =>
  confidence > low && confidence <= high;

const share = (fields: readonly FieldResult[]): string => {
  if (fields.length === 0) return '–';
  const same = fields.filter((field) => field.same).length;
  return `${fields.length} ${((100 * same) / fields.length).toFixed(2)}%`;
};
