import { describe, expect, it } from '@jest/globals';
import { type Grammar, loadGrammars } from '../../src/index.ts';
import { sumsWith } from '../../src/server/sums.ts';

const grammar = async (): Promise<Grammar> => {
  const [first] = await loadGrammars();
  if (!first) throw new Error('no grammar');
  const attributes = { total: '/total', parts: '/a /b' };
  return { ...first, checks: [{ rule: 'sum', attributes, line: 1 }] };
};

describe('The sums of a form', () => {
  it('are exact where floating-point numbers are not', async () => {
    const [sum] = sumsWith(await grammar(), { total: 0.3, a: 0.1, b: 0.2 }, {}, ['/a']);
    expect(sum).toMatchObject({ sum: 0.3, agrees: true });
  });

  it('are told with the values that an answer would set', async () => {
    const set = { '/b': 5 };
    const [sum] = sumsWith(await grammar(), { total: 3, a: 1, b: 2 }, set, ['/b']);
    expect(sum).toMatchObject({ sum: 6, agrees: false });
    expect(sum?.parts[1]).toEqual({ pointer: '/b', value: 5 });
  });

  it('say nothing where a part or the total is blank', async () => {
    const one = await grammar();
    expect(sumsWith(one, { total: 3, a: 1, b: null }, {}, ['/b'])[0]?.agrees).toBeNull();
    expect(sumsWith(one, { total: null, a: 1, b: 2 }, {}, ['/b'])[0]?.agrees).toBeNull();
  });

  it('count a part that the form does not print as nothing', async () => {
    expect(sumsWith(await grammar(), { total: 3, a: 3 }, {}, ['/a'])[0]).toMatchObject({
      parts: [{ pointer: '/a', value: 3 }],
      agrees: true,
    });
  });

  it('are left out where no pointer belongs to them', async () => {
    expect(sumsWith(await grammar(), { total: 3, a: 3, b: 0 }, {}, ['/other'])).toEqual([]);
  });

  it('take every row of a table', async () => {
    const rows = { ...(await grammar()) };
    const attributes = { total: '/total', parts: '/rows/*/n' };
    const checks = [{ rule: 'sum', attributes, line: 1 }];
    const record = { total: 6, rows: [{ n: 1 }, { n: 2 }, { n: 3 }] };
    expect(sumsWith({ ...rows, checks }, record, {}, ['/rows/1/n'])[0]?.agrees).toBe(true);
  });
});
