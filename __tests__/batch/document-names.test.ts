import { describe, expect, it } from '@jest/globals';
import { DocumentNames } from '../../src/batch/find/document-names.ts';

const namesOf = (...names: readonly string[]): readonly string[] => {
  const given = new DocumentNames();
  return names.map((name) => given.next(name));
};

describe('DocumentNames', () => {
  it('keeps the name of the source below documents/', () => {
    expect(namesOf('2024/民政局/报告.pdf')).toEqual(['documents/2024/民政局/报告.pdf.json']);
  });

  it('gives none twice, not even where case or composition do not count', () => {
    const names = namesOf('A.txt', 'a.txt', 'é.txt', 'e\u0301.txt');
    const folded = names.map((name) => name.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(4);
  });

  it('stays below the length that file systems take', () => {
    const [long = '', other = ''] = namesOf(`${'长'.repeat(84)}1`, `${'长'.repeat(84)}2`);
    expect(Buffer.byteLength(long.split('/').at(-1) ?? '')).toBeLessThan(230);
    expect(long).not.toBe(other);
  });

  it('never leads out of the folder', () => {
    expect(namesOf('../../etc/passwd')).toEqual(['documents/__/__/etc/passwd.json']);
  });

  it('puts no document in the place of a folder', () => {
    expect(namesOf('a.txt', 'a.txt.json/b.txt')).toEqual([
      'documents/a.txt.json',
      'documents/a.txt.json_/b.txt.json',
    ]);
  });

  it('uses no character that some file system refuses', () => {
    expect(namesOf('a:b?"c|d*.txt')).toEqual(['documents/a_b__c_d_.txt.json']);
  });
});
