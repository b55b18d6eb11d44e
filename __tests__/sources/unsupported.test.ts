import { describe, expect, it } from '@jest/globals';
import { type UnsupportedKind, unsupported } from '../../src/sources/unsupported.ts';

const convertible: readonly UnsupportedKind[] = [
  'doc',
  'rtf',
  'mhtml',
  'odt',
  'ods',
  'ole',
  'xlsb',
  'pptx',
];

describe('unsupported', () => {
  it.each(convertible)('says how to convert %s', (kind) => {
    const { code, text } = unsupported(kind);
    expect(code).toBe('unsupported-format');
    expect(text.zh).toContain('另存为');
    expect(text.en).toContain('save it as');
  });

  it('names the format to save an old Word or WPS document in', () => {
    expect(unsupported('doc').text.zh).toBe(
      '旧版 Word 或 WPS 文字文件（.doc、.wps）不能直接读取。请用 Office 或 WPS 打开，另存为 .docx 后再试。',
    );
  });

  it('says of a file with a password that it has one', () => {
    expect(unsupported('encrypted').code).toBe('encrypted-file');
  });
});
