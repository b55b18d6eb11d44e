import { describe, expect, it } from '@jest/globals';
import { leftoverProblem } from '../../../src/batch/find/leftovers.ts';

const why = (name: string, content: string | Buffer, whole = true): string | undefined =>
  leftoverProblem(name, { bytes: Buffer.from(content as string), whole })?.message.en;
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('leftoverProblem', () => {
  it('knows what file managers and Office leave behind', () => {
    expect(why('Thumbs.db', hex('d0cf11e0a1b11ae10000'))).toContain('Thumbs.db');
    expect(why('x', '[.ShellClassInfo]\r\nIconFile=a.ico')).toContain('desktop.ini');
    expect(why('x', Buffer.from('\ufeff\r\n[.ShellClassInfo]', 'utf16le'))).toContain('desktop');
    expect(why('x', hex('0000000142756431000030'))).toContain('.DS_Store');
    expect(why('._表.docx', hex('00051607000200004d61'))).toContain('macOS');
    expect(why('~$表.docx', Buffer.alloc(162, 4))).toContain('open in Office');
    expect(why('.~lock.表.xlsx#', ',user,host,23.11.2026 10:00;')).toContain('open in Office');
  });

  it('knows JSON, whole, by lines, or as a long file of this project', () => {
    expect(why('x.txt', '\ufeff [1, 2]\n')).toContain('JSON');
    expect(why('x.txt', '{"is":"failure"}\n{"is":"failure"}\n')).toContain('JSON');
    expect(why('x.txt', '{\n "schema": "biaojie.import/1",\n "files": [', false)).toContain('JSON');
  });

  it('leaves everything else to the parser', () => {
    // An old workbook, and a document that happens to be called like an owner file.
    expect(why('表.xls', hex('d0cf11e0a1b11ae10000'))).toBeUndefined();
    expect(why('~$表.docx', Buffer.alloc(5000, 4))).toBeUndefined();
    expect(why('Thumbs.db', '项目支出绩效目标表')).toBeUndefined();
    expect(why('x.txt', '[必填] 项目名称\t道路')).toBeUndefined();
    expect(why('x.txt', '{项目}\n{}')).toBeUndefined();
    expect(why('x.txt', '65\n')).toBeUndefined();
    expect(why('x.txt', '')).toBeUndefined();
    // The end of a long file is not there to be looked at.
    expect(why('x.json', '[1, 2]', false)).toBeUndefined();
  });
});
