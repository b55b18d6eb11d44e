import { describe, expect, it } from '@jest/globals';
import { boxPath, element, escapeXml, num, rect, tooltip } from '../../../src/outputs/draw/svg.ts';

describe('escapeXml', () => {
  it('leaves no markup in a text', () => {
    expect(escapeXml(`<script a="1" b='2'>&amp;`)).toBe(
      '&lt;script a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;',
    );
  });

  it('shows characters that XML forbids as the replacement character', () => {
    expect(escapeXml('a\u0000b\u001bc\uffffd')).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('shows what would turn the line around', () => {
    expect(escapeXml('1\u202e2\u2066\u200f')).toBe('1\ufffd2\ufffd\ufffd');
  });

  it('shows halves of characters and keeps whole ones', () => {
    expect(escapeXml('\ud840x𠀀')).toBe('\ufffdx𠀀');
  });

  it('keeps Chinese text, spaces and line breaks', () => {
    expect(escapeXml('金额\t3.12\n万元')).toBe('金额\t3.12\n万元');
  });
});

describe('num', () => {
  it('rounds to hundredths of a point', () => {
    expect(num(12.3456)).toBe('12.35');
    expect(num(40)).toBe('40');
  });

  it('keeps out what is no number and what is beyond every page', () => {
    expect(num(Number.NaN)).toBe('0');
    expect(num(Number.NEGATIVE_INFINITY)).toBe('0');
    expect(num(1e300)).toBe('1000000');
  });
});

describe('shapes', () => {
  it('escape their attributes and leave out those without a value', () => {
    expect(element('g', { class: '"><script>', id: undefined })).toBe(
      '<g class="&quot;&gt;&lt;script&gt;"/>',
    );
  });

  it('have no negative size', () => {
    expect(rect([10, 20, 4, 30])).toBe('<rect x="10" y="20" width="0" height="10"/>');
    expect(boxPath([10, 20, 14, 15])).toBe('M10 20h4v0h-4z');
  });

  it('have tooltips of several lines', () => {
    expect(tooltip(['a<b', 'c'])).toBe('<title>a&lt;b\nc</title>');
  });
});
