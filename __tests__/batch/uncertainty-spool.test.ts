import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UncertaintySpool } from '../../src/batch/uncertainty-spool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaojie-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = (code: string, severity = 'confirm'): string => JSON.stringify({ code, severity });

describe('UncertaintySpool', () => {
  it('gives the lines in the order that is asked for, not the one they came in', () => {
    const spool = new UncertaintySpool(folder);
    spool.add('乙.txt', [line('二'), line('三')]);
    spool.add('空.txt', []);
    spool.add('甲.txt', [line('一')]);
    expect([...spool.lines(['甲.txt', '空.txt', '无.txt', '乙.txt'])]).toEqual([
      '{"code":"一","severity":"confirm"}',
      '{"code":"二","severity":"confirm"}',
      '{"code":"三","severity":"confirm"}',
    ]);
    spool.close();
  });

  it('counts what asks, most first, codes of one number in their order', () => {
    const spool = new UncertaintySpool(folder);
    spool.add('a', [line('z'), line('b'), line('note', 'note')]);
    spool.count([line('z'), line('a')]);
    expect(spool.mostAsked).toEqual([
      ['z', 2],
      ['a', 1],
      ['b', 1],
    ]);
    spool.close();
  });

  it('leaves nothing behind', () => {
    const spool = new UncertaintySpool(folder);
    spool.add('a', [line('a')]);
    expect(readdirSync(folder)).toHaveLength(1);
    spool.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what it cannot write', () => {
    const spool = new UncertaintySpool(join(folder, 'none'));
    expect(() => spool.add('a', [line('a')])).toThrow(
      expect.objectContaining({ code: 'cannot-write' }),
    );
    expect(existsSync(join(folder, 'none'))).toBe(false);
    spool.close();
  });
});
