import { describe, expect, it } from '@jest/globals';
import { nearest } from '../../../src/grammar/xml/nearest.ts';

const known = ['pointer', 'type', 'required', 'opens'];

describe('nearest', () => {
  it.each([
    ['requierd', 'required'],
    ['pointers', 'pointer'],
    ['open', 'opens'],
  ])('takes %s for %s', (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  it('suggests nothing that has little in common', () => {
    expect(nearest('xyz', known)).toBeNull();
  });

  it('suggests nothing where nothing is known', () => {
    expect(nearest('type', [])).toBeNull();
  });

  it('does not compare what is too long to be a slip', () => {
    const long = 'type'.repeat(17);
    expect(nearest(long, [long])).toBeNull();
  });

  it('does not compare with very many names', () => {
    const many = Array.from({ length: 129 }, (_, i) => `name${i}`);
    expect(nearest('name0', many.slice(0, 128))).toBe('name0');
    expect(nearest('name0', many)).toBeNull();
  });
});
