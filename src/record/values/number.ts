import { z } from 'zod';
import { saysNone } from '../../text/dash.ts';
import type { ValueContext, ValueReading, ValueType } from '../value-type.ts';
import { printNumber } from './notation/decimal.ts';
import { draft } from './notation/draft.ts';
import type { Figure } from './notation/figure.ts';
import { readFigure } from './notation/read-figure.ts';
import { blank } from './notation/reading.ts';

const isScore = (figure: Figure): boolean => ['', '分'].includes(figure.suffix);

const read = (raw: string, _: ValueContext): ValueReading<number> => {
  const from = draft(raw);
  return from.text === '' || saysNone(from.text) ? blank : readFigure(from, isScore);
};

/** A plain number, such as a score or its weight: `10`, `9.8 分`. */
export const numberType: ValueType<number> = {
  name: 'number',
  schema: z.number(),
  read,
  print: printNumber,
};
