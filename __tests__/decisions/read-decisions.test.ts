import { describe, expect, it } from '@jest/globals';
import { readDecisions } from '../../src/decisions/read-decisions.ts';

const decision = {
  uncertainty: 'a1',
  action: 'keep',
  value: null,
  by: '张三',
  at: '2026-01-02T03:04:05Z',
} as const;
const line = JSON.stringify(decision);

describe('readDecisions', () => {
  it('reads one decision a line, and passes over blank lines and a byte order mark', () => {
    expect(readDecisions(`\ufeff${line}\r\n\n${line}\n`)).toEqual({
      decisions: [decision, decision],
      badLines: [],
    });
  });

  it('names the lines that are none, cut off ones too, and reads the others', () => {
    const text = [line.slice(0, -5), line, '[]', JSON.stringify({ ...decision, at: 'gestern' })];
    expect(readDecisions(text.join('\n'))).toEqual({ decisions: [decision], badLines: [1, 3, 4] });
  });
});
