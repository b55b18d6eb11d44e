import { z } from 'zod';
import { saysNone } from '../../text/dash.ts';
import type { ValueReading, ValueType } from '../value-type.ts';
import { printNumber } from './notation/decimal.ts';
import { draft } from './notation/draft.ts';
import { type Figure, parseFigure, tidyFigure } from './notation/figure.ts';
import { percentOf } from './notation/percent.ts';
import { readFigure } from './notation/read-figure.ts';
import { blank, candidate, question } from './notation/reading.ts';
import { because } from './reasons.ts';

const isShare = (figure: Figure): boolean => ['', '%'].includes(figure.suffix);

const read = (raw: string): ValueReading<number> => {
  const from = draft(raw);
  if (from.text === '' || saysNone(from.text)) return blank;
  const result = readFigure(from, isShare);
  const bare = parseFigure(tidyFigure(from).text)?.suffix === '';
  return bare ? doubtingFraction(result) : result;
};

/** A bare `0.985` may be 0.985% or the 98.5% that a spreadsheet stores so. */
const doubtingFraction = (result: ValueReading<number>): ValueReading<number> => {
  const { value } = result;
  if (value === null || value <= 0 || value > 1) return result;
  const candidates = [
    candidate(percentOf(value), because.percentLost),
    candidate(value, because.plainFraction),
  ];
  return { ...result, doubts: [...result.doubts, question('unparsed-value', candidates)] };
};

/** A share in percent, such as an execution rate: `98.5%` → 98.5. */
export const percentageType: ValueType<number> = {
  name: 'percentage',
  schema: z.number(),
  read,
  print: (value) => `${printNumber(value)}%`,
};
