import type { Cell } from '../cell.ts';
import type { Status } from '../form-doubts.ts';
import { type Say, texts } from '../texts.ts';

/** The state of a row, to filter by. */
export const statusCell = (status: Status | null, say: Say): Cell => {
  if (status === null) return { value: say(texts.settled), format: 'text' };
  const value = say(status === 'uncertain' ? texts.open : texts.confirmed);
  return { value, format: 'text', status };
};
