import { describe, expect, it } from '@jest/globals';
import { checkGrammars } from '../../../src/grammar/xml/check-grammars.ts';
import { catalog, changed, read, sample } from './sample.ts';

const first = read(sample, 'first.xml');
const brief = (...texts: Parameters<typeof read>[]) =>
  checkGrammars([first, ...texts.map((args) => read(...args))], catalog).map(
    ({ file, line, code, message }) => `${file}:${line} ${code}: ${message.en}`,
  );

const titles = '<title>样表</title>\n    <title>样表（试行）</title>';

describe('checkGrammars', () => {
  it('has nothing to say about grammars that have nothing in common', () => {
    const other = changed(['id="sample"', 'id="other"'], [titles, '<title>别表</title>']);
    expect(brief([other, 'other.xml'])).toEqual([]);
  });

  it('finds two grammars with one id', () => {
    const other = changed([titles, '<title>别表</title>']);
    expect(brief([other, 'other.xml'])).toEqual([
      'other.xml:2 grammar-repeated: the grammar “sample” is given twice; the first is first.xml:2',
    ]);
  });

  it('finds a title of two grammars, however it is spaced', () => {
    const other = changed(
      ['id="sample"', 'id="other"'],
      [titles, '<title>别表</title>\n<title>样 表（试行）</title>'],
    );
    expect(brief([other, 'other.xml'])).toEqual([
      'other.xml:5 title-shared: the title “样 表（试行）” belongs to another grammar too (first.xml:5) and cannot tell the forms apart',
    ]);
  });

  it('reports what is wrong with each of them as well', () => {
    const other = changed(
      ['id="sample"', 'id="other"'],
      [titles, '<title>别表</title>\n<title>别表</title>'],
      ['<seen', '<sean'],
    );
    expect(brief([other, 'other.xml']).map((text) => text.split(': ')[0])).toEqual([
      'other.xml:5 title-repeated',
      'other.xml:70 unknown-check',
    ]);
  });
});
