import { describe, expect, it } from '@jest/globals';
import { Lexicon } from '../../src/text/lexicon.ts';

const lexicon = new Lexicon([
  ['承办部门', 'department'],
  ['承办部门（及代码）', 'with-code'],
  ['资金总计', 'total'],
  ['资金合计', 'sum'],
  ['工作目的与范围', 'aim'],
  ['名称', 'name'],
] as const);

describe('Lexicon', () => {
  it('finds a label whatever its spaces, punctuation and brackets', () => {
    expect(lexicon.find('承办 部门：')).toMatchObject({ entry: 'department', distance: 0 });
    expect(lexicon.find('承办部门(及代码)')).toMatchObject({ entry: 'with-code' });
  });

  it('passes over brackets that no label has', () => {
    expect(lexicon.find('资金总计（万元）')?.entry).toBe('total');
    expect(lexicon.find('（资金总计）')?.entry).toBe('total');
  });

  it('finds nothing else', () => {
    expect(lexicon.find('承办')).toBeNull();
    expect(lexicon.find('')).toBeNull();
    expect(lexicon.find('资金总计'.repeat(20))).toBeNull();
  });

  it('remembers misses too', () => {
    expect([lexicon.find('无此标签'), lexicon.find('无此标签')]).toEqual([null, null]);
  });

  it('forgives one wrong character in four and two in seven', () => {
    expect(lexicon.nearest('承办都门')).toEqual({
      entry: 'department',
      key: '承办部门',
      distance: 1,
    });
    expect(lexicon.nearest('工怍目的与泛围')).toMatchObject({ entry: 'aim', distance: 2 });
    expect(lexicon.nearest('承力都门')).toBeNull();
  });

  it('forgives nothing in short words', () => {
    expect(lexicon.nearest('各称')).toBeNull();
    expect(lexicon.nearest('名称')?.distance).toBe(0);
  });

  it('does not choose between two labels that are as near', () => {
    expect(lexicon.nearest('资金点计')).toBeNull();
  });

  it('chooses between two labels of the same thing', () => {
    const same = new Lexicon([
      ['资金总计', 1],
      ['资金合计', 1],
    ]);
    expect(same.nearest('资金点计')).toMatchObject({ entry: 1, distance: 1 });
  });

  it('forgives one wrong character in six, not two', () => {
    const six = new Lexicon([['承办部门代码', 1]]);
    expect(six.nearest('承办都门代码')?.distance).toBe(1);
    expect(six.nearest('承力都门代码')).toBeNull();
  });

  it('gives a label to the first that claims it', () => {
    const twice = new Lexicon([
      ['甲乙', 1],
      ['甲 乙', 2],
    ]);
    expect(twice.find('甲乙')?.entry).toBe(1);
  });
});
