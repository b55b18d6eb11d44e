import { describe, expect, it } from '@jest/globals';
import { child, childValue, isOn, parseXml } from '../../../src/sources/ooxml/xml.ts';

const parse = (xml: string) => parseXml('a.xml', new TextEncoder().encode(xml));

describe('parseXml', () => {
  it('names elements and attributes without their prefixes', () => {
    const root = parse('<w:p xmlns:w="u" w:val="a&amp;b"><w:t>x</w:t></w:p>');
    expect(root).toMatchObject({ name: 'p', attributes: { val: 'a&b' } });
    expect(root.children).toEqual([{ name: 't', attributes: {}, children: [], text: 'x' }]);
  });

  it('keeps the white space of a text and reads CDATA as it stands', () => {
    expect(parse('<t> 3. 12 <![CDATA[&lt;]]></t>').text).toBe(' 3. 12 &lt;');
  });

  it('reads UTF-16', () => {
    expect(parseXml('a.xml', Buffer.from('\ufeff<t>绩效</t>', 'utf16le')).text).toBe('绩效');
  });

  it.each(['', 'text', '<a>', '<a></b>', '<a><a/>', '<a b=c/>', '<__proto__/>'])(
    'refuses what is not whole: %s',
    (xml) => {
      expect(() => parse(xml)).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    },
  );
});

describe('properties', () => {
  const root = parse('<p><b/><i val="0"/><u val="none"/><s val="true"/><n val="7"/></p>');

  it('are on where they are there and not switched off', () => {
    expect(['b', 'i', 'u', 's', 'x'].filter((name) => isOn(root, name))).toEqual(['b', 's']);
  });

  it('have a value', () => {
    expect([childValue(root, 'n'), childValue(root, 'b'), childValue(root, 'x')]).toEqual([
      '7',
      '',
      undefined,
    ]);
    expect(child(undefined, 'n')).toBeUndefined();
  });
});
