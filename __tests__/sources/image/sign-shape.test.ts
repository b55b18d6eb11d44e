import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { LineImage } from '../../../src/model/line-reader.ts';
import { readSign } from '../../../src/sources/image/read-sign.ts';
import { signShape } from '../../../src/sources/image/sign-shape.ts';

const seven = '<path d="M34 4 H46 V28"/><path d="M34 16 H46"/>';

/** Strokes of a sign in a field of 24 by 24, before a figure; 1 pixel a unit unless told. */
const line = async (strokes: string, scale = 1, figure = seven): Promise<LineImage> => {
  const [width, height] = [60, 32];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}"
    viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="white"/>
    <g fill="none" stroke="black" stroke-width="2.4">${strokes}${figure}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
};

const signs = {
  '=': '<path d="M4 12 H24 M4 20 H24"/>',
  '>': '<path d="M4 6 L24 15 L4 24"/>',
  '<': '<path d="M24 6 L4 15 L24 24"/>',
  '≥': '<path d="M4 4 L24 11 L4 18 M4 25 H24"/>',
  '≤': '<path d="M24 4 L4 11 L24 18 M4 25 H24"/>',
  '≈': '<path d="M4 13 Q9 7 14 11 T24 10 M4 21 Q9 15 14 19 T24 18"/>',
};
const slanted = '<path d="M4 3 L24 11 L4 19 M4 26 L24 18"/>';
const doubled = '<path d="M4 3 L24 10 L4 17 M4 22 H24 M4 27 H24"/>';
const touching = '<path d="M4 4 L24 13 L4 22 M4 23.5 H24"/>';
const doubledTouching = '<path d="M4 3 L24 10.5 L4 18 M4 19.5 H24 M4 27 H24"/>';
const two = '<path d="M9 12 H19 M4 22 H24"/>';
const pair =
  '<path d="M2 8 L12 15 L2 22"/><path d="M16 12 H26 M16 18 H26"/><path d="M30 12 H30.1"/>';

/** A slanted ≥ of 10 points at 200 dpi before the edge of a figure; the marks stand for darkness. */
const rows = [
  '  ++                   -#+--',
  '  ###+                -##   ',
  '    +###-             ##-   ',
  '      +###-          -##    ',
  '        -###+        -##    ',
  '          -###-      -##    ',
  '           +##-      -##    ',
  '         +###+        ##+   ',
  '      -+###+++        -##- -',
  '    -###+-+##+          +++-',
  '  -###+-+##+-               ',
  ' -##--+##+            --    ',
  '   -###+              ##+   ',
  '  ###-                ###  -',
  '  #-                   ##+-+',
];
const greys: Readonly<Record<string, number>> = { '#': 82, '+': 155, '-': 180, ' ': 255 };
const blurred: LineImage = {
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: Uint8Array.from(rows.join(''), (mark) => greys[mark] ?? 255),
};

describe('signShape', () => {
  it.each(Object.entries(signs))('knows %s', async (sign, strokes) => {
    expect(signShape(await line(strokes))).toBe(sign);
    expect(signShape(await line(strokes, 1.7))).toBe(sign);
  });

  it('knows an angle that is higher than the figures, or whose upper arm has more ink', async () => {
    expect(signShape(await line('<path d="M4 1 L28 15.5 L4 30"/>'))).toBe('>');
    const heavy = '<path d="M4 6 L24 15 L4 24"/><path d="M4 6.8 L22 15"/>';
    expect(signShape(await line(heavy))).toBe('>');
  });

  it('knows ≥ with a slanted stroke, two strokes, and one that touches the angle', async () => {
    expect(signShape(await line(slanted))).toBe('≥');
    expect(signShape(await line(doubled))).toBe('≥');
    expect(signShape(await line(touching))).toBe('≥');
    expect(signShape(await line(doubledTouching))).toBe('≥');
  });

  it('knows ≥ and ≤ whose stroke along the lower arm runs together with it', async () => {
    const along = '<path d="M4 4 L24 12 L4 20"/><path d="M4 23 L24 15"/>';
    const mirrored = '<path d="M24 4 L4 12 L24 20"/><path d="M24 23 L4 15"/>';
    expect(signShape(await line(along))).toBe('≥');
    expect(signShape(await line(mirrored))).toBe('≤');
    const heavy = '<path d="M4 6 L24 15 L4 24" stroke-width="5"/>';
    expect(signShape(await line(heavy))).toBe('>');
    // A bar and a stem below it are none: 下 and 千. Two angles that run together are none: 》.
    const under = '<path d="M4 5 H24 M13 5 V26 M13 12 L20 17"/>';
    expect(signShape(await line(under))).toBeNull();
    const doubleAngle = '<path d="M4 6 L15 15 L4 24 M9 6 L24 15 L9 24"/>';
    expect(signShape(await line(doubleAngle))).toBeNull();
  });

  it('takes lines with a step in them, as black and white has it, for no waves', () => {
    for (let step = 2; step < 14; step++) {
      const stepped = { width: 40, height: 20, data: new Uint8Array(40 * 20).fill(255) };
      const paint = (left: number, top: number, right: number, bottom: number): void => {
        for (let y = top; y < bottom; y++) stepped.data.fill(0, y * 40 + left, y * 40 + right);
      };
      for (const top of [5, 11]) {
        paint(3, top, step + 3, top + 2);
        paint(step + 3, top + 1, 18, top + 3);
      }
      paint(24, 0, 28, 20);
      expect(signShape(stepped)).not.toBe('≈');
    }
  });

  it('knows a sign that is printed as two characters', async () => {
    expect(signShape(await line(pair))).toBe('>=');
  });

  it('takes the character 二, a figure and nothing at all for no sign', async () => {
    expect(signShape(await line(two))).toBeNull();
    expect(signShape(await line(''))).toBeNull();
    const blank = { width: 40, height: 20, data: new Uint8Array(800).fill(255) };
    expect(signShape(blank)).toBeNull();
  });

  it('leaves open an angle with a stroke along its arm that blur runs together with it', () => {
    expect(signShape(blurred)).toBeNull();
  });

  it('leaves open what is too small to tell', async () => {
    expect(signShape(await line(signs['≥'], 0.3))).toBeNull();
  });
});

describe('readSign', () => {
  it('is none where the engine reads words before the figure', async () => {
    const picture = await line(signs['≤']);
    expect(
      readSign(picture, { engine: 'paddle', text: '下降20%', confidence: 0.9, characters: [] }),
    ).toEqual([]);
  });

  const reading = (text: string) => ({ engine: 'paddle', text, confidence: 0.9, characters: [] });

  it('puts the sign that is seen in place of what the engine read for it', async () => {
    const [sign] = readSign(await line(signs['≥']), reading('=85%'));
    expect(sign).toMatchObject({ engine: 'sign-shape', text: '≥85%' });
  });

  it('does so before a share in words, if the engine sees a sign there', async () => {
    const [sign] = readSign(await line(signs['≥']), reading('>百分之九十'));
    expect(sign).toMatchObject({ text: '≥百分之九十' });
    expect(readSign(await line(signs['=']), reading('二十人'))).toEqual([]);
  });

  it('is what is seen where the engine sees nothing', async () => {
    const [sign] = readSign(await line(signs['≈']), reading(''));
    expect(sign).toMatchObject({ engine: 'sign-shape', text: '≈' });
  });

  it('is a dash where a level stroke is all there is, whatever the engine makes of it', async () => {
    const picture = await line('<path d="M4 14 H30"/>', 1, '');
    for (const text of ['zovie', '.', '1', '一'])
      expect(readSign(picture, reading(text))).toMatchObject([
        { engine: 'sign-shape', text: '—', confidence: 1 },
      ]);
    expect(readSign(picture, reading('优'))).toEqual([]);
    const others = ['<path d="M4 14 H30 M40 14 V20"/>', '<path d="M4 12 H24 M4 20 H24"/>'];
    others.push('<path d="M14 4 V28"/>', '<path d="M4 4 L24 24"/>', '<path d="M4 14 h3"/>');
    others.push('<path d="M0 28 H60"/><g stroke="#bbb"><path d="M20 4 H30 V20"/></g>');
    for (const strokes of others)
      expect(readSign(await line(strokes, 1, ''), reading('e'))).not.toMatchObject([{ text: '—' }]);
  });

  it('leaves lines without a figure alone', async () => {
    expect(readSign(await line(signs['≥']), reading('优良'))).toEqual([]);
  });
});
