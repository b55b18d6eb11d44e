import { describe, expect, it } from '@jest/globals';
import { withWordSpaces } from '../../../src/record/recognition/word-spaces.ts';

const by = (engine: string, text: string) => ({ engine, text, confidence: 0.9 });
const spaced = (first: string, other: string): string =>
  withWordSpaces([by('paddle', first), by('tesseract', other)])[0].text;

describe('withWordSpaces', () => {
  it('takes over the space that another engine sees between a word and a number', () => {
    expect(spaced('含Windows10终端', '含 Windows 10终 端')).toBe('含Windows 10终端');
  });

  it('makes none where no engine sees one, or the word is a code', () => {
    expect(spaced('含Windows10终端', '含 Windows10终端')).toBe('含Windows10终端');
    expect(spaced('R01项目', 'R 01项目')).toBe('R01项目');
  });
});
