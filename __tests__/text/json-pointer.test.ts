import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type JsonTree, pointerParts, setAt, valueAt } from '../../src/text/json-pointer.ts';

describe('JSON Pointer', () => {
  it('is divided at slashes, with the escapes of RFC 6901', () => {
    expect(pointerParts('/rows/6/a~1b/m~0n')).toEqual(['rows', '6', 'a/b', 'm~n']);
  });

  it('names a value, a part of a list, or nothing', () => {
    const root = { money: { total: 3.9 }, rows: [{ name: '甲' }, { name: null }] };
    expect(valueAt(root, '/money/total')).toBe(3.9);
    expect(valueAt(root, '/rows/1/name')).toBeNull();
    expect(valueAt(root, '/rows/2/name')).toBeUndefined();
    expect(valueAt(root, '/money/total/digits')).toBeUndefined();
    expect(valueAt(root, '/constructor')).toBeUndefined();
  });

  it('sets a value and makes the objects on the way', () => {
    const root: JsonTree = { rows: [{}] };
    setAt(root, '/money/total', 3.9);
    setAt(root, '/money/other', null);
    setAt(root, '/rows/0/name', '甲');
    expect(root).toEqual({ rows: [{ name: '甲' }], money: { total: 3.9, other: null } });
  });

  it('gives back what was set', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), fc.integer(), (keys, value) => {
        const root: JsonTree = {};
        setAt(root, `/${keys.join('/')}`, value);
        expect(valueAt(root as never, `/${keys.join('/')}`)).toBe(value);
      }),
    );
  });
});
