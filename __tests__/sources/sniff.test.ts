import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sniff } from '../../src/sources/sniff.ts';
import { buildCompoundFile } from './zip/build-compound-file.ts';
import { buildZip } from './zip/build-zip.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zip = (...names: string[]): Uint8Array =>
  buildZip(names.map((name) => ({ name, content: 'x' })));
const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url));

describe('sniff', () => {
  it.each([
    ['docx', '[Content_Types].xml', 'word/document.xml'],
    ['xlsx', '[Content_Types].xml', 'xl/workbook.xml'],
    ['xlsb', '[Content_Types].xml', 'xl/workbook.bin'],
    ['pptx', '[Content_Types].xml', 'ppt/presentation.xml'],
    ['ofd', 'OFD.xml', 'Doc_0/Document.xml'],
    ['zip', '附件2.docx', '附件3.xlsx'],
  ])('knows %s by its parts', (kind, ...names) => {
    expect(sniff(zip(...names))).toBe(kind);
  });

  it('knows a Word document that was cut off', () => {
    const whole = sample('office/two-forms.docx');
    expect(sniff(whole.subarray(0, whole.length - 600))).toBe('docx');
  });

  it.each([
    ['odt', 'application/vnd.oasis.opendocument.text'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ])('knows %s by its media type', (kind, mediaType) => {
    const head = Buffer.alloc(38);
    head.write('PK\x03\x04', 'latin1');
    expect(
      sniff(
        Buffer.concat([head.subarray(0, 30), text(`mimetype${mediaType}`), zip('content.xml')]),
      ),
    ).toBe(kind);
  });

  it.each([
    ['doc', ['WordDocument', '1Table']],
    ['xls', ['Workbook']],
    ['xls', ['Book']],
    ['encrypted', ['EncryptionInfo', 'EncryptedPackage']],
    ['ole', ['CONTENTS']],
  ])('knows %s by its streams', (kind, names) => {
    expect(sniff(buildCompoundFile(names))).toBe(kind);
  });

  it('does not take a Word document for the workbook that it embeds', () => {
    expect(sniff(buildCompoundFile(['WordDocument'], 'Workbook'))).toBe('doc');
  });

  it.each([
    ['pdf', text('%PDF-1.7\n')],
    ['pdf', text('\n\n\n%PDF-1.4\n')],
    ['rtf', text('{\\rtf1\\ansi')],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image', text('RIFF\0\0\0\0WEBP')],
    ['image', text('BM1234\0\0\0\0')],
    ['image', text('\0\0\0\x18ftypheic')],
    ['image', text('II*\0')],
    ['rar', text('Rar!\x1a')],
  ] as const)('knows %s by its first bytes', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });

  it.each([
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
    '\ufeff  <!DOCTYPE html><html>',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">',
    '<!-- saved -->\n<table><tr><td>1</td></tr></table>',
    '<meta charset=gbk><table>',
  ])('knows a web page by its first tag: %s', (page) => {
    expect(sniff(text(page))).toBe('html');
  });

  it('knows a web page in UTF-16', () => {
    expect(
      sniff(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('<html><body>', 'utf16le')])),
    ).toBe('html');
  });

  it.each([
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
  ])('knows an Office document in one XML file: %s', (xml) => {
    expect(sniff(text(xml))).toBe('office-xml');
  });

  it('knows a web archive by its mail header', () => {
    const archive = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n';
    expect(sniff(text(archive))).toBe('mhtml');
  });

  it.each(['项目名称\t村干部民族团结奖\n', '指标值 <95% 的项目', '', 'Content-Type: text/plain'])(
    'takes everything else for text: %s',
    (content) => {
      expect(sniff(text(content))).toBe('text');
    },
  );

  it.each([
    ['attachment-2.txt', 'text'],
    ['office/two-forms.docx', 'docx'],
    ['office/two-forms.xlsx', 'xlsx'],
    ['office/two-forms.xls', 'xls'],
    ['office/two-forms.html', 'html'],
  ])('knows %s', (name, kind) => {
    expect(sniff(sample(name))).toBe(kind);
  });

  it('takes no longer for a long beginning that is almost something', () => {
    for (const part of ['a-b:\r\n', '<!--', '<?x?>', 'content-type: multipart\n']) {
      expect(['text', 'html']).toContain(sniff(text(part.repeat(100_000))));
    }
  });
});
