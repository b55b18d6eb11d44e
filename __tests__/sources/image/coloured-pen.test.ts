import { describe, expect, it } from '@jest/globals';
import { areasWith } from '../../../src/sources/image/block-areas.ts';
import {
  blueChannel,
  type Channel,
  leastColour,
  redChannel,
} from '../../../src/sources/image/coloured-ink.ts';
import { liftPens } from '../../../src/sources/image/coloured-pen.ts';
import { greyAndColours } from '../../../src/sources/image/grey-and-colours.ts';

type Colour = readonly [number, number, number];
type Place = (x: number, y: number) => boolean;

const side = 320;
const [white, red, blue, black]: readonly [Colour, Colour, Colour, Colour] = [
  [250, 250, 250],
  [196, 22, 28],
  [26, 63, 176],
  [20, 20, 20],
];

/** The grey of a page with ink of a colour and black print below it, once pens are lifted. */
const liftedFrom = (
  channel: Channel,
  isPen: Place,
  isPrint: Place = () => false,
  seals: Parameters<typeof liftPens>[3] = [],
): ((x: number, y: number) => number) => {
  const pen = channel === redChannel ? red : blue;
  const colourAt = (x: number, y: number): Colour =>
    isPrint(x, y) ? black : isPen(x, y) ? pen : white;
  const data = Uint8Array.from({ length: 3 * side * side }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return colourAt(pixel % side, Math.floor(pixel / side))[i % 3] ?? 0;
  });
  const page = { page: 1, width: side, height: side, data };
  const { grey, red: reds, blue: blues } = greyAndColours(page, leastColour);
  const counts = channel === redChannel ? reds : blues;
  liftPens(page, channel, areasWith(counts, page), seals, grey);
  return (x, y) => grey[y * side + x] ?? 0;
};

const placesWhere = (is: Place): readonly number[] =>
  Array.from({ length: side * side }, (_, i) => i).filter((i) =>
    is(i % side, Math.floor(i / side)),
  );

/** A stroke five pixels thick that rises as it goes, as one of a tick. */
const slanting: Place = (x, y) => x >= 100 && x < 190 && Math.abs(y - (280 - x)) <= 3;
const ring: Place = (x, y) => Math.abs(Math.hypot(x - 160, 1.5 * (y - 160)) - 90) <= 2.5;

describe('liftPens', () => {
  it.each([
    ['red', redChannel, slanting],
    ['blue', blueChannel, slanting],
    ['red', redChannel, ring],
    ['blue', blueChannel, ring],
  ] as const)('makes a %s stroke as bright as paper', (_, channel, stroke) => {
    const grey = liftedFrom(channel, stroke);
    expect(placesWhere((x, y) => grey(x, y) < 245)).toEqual([]);
  });

  it('keeps print below a stroke black, and takes off the pieces that print cuts it into', () => {
    const print: Place = (_, y) => y >= 150 && y < 154;
    const grey = liftedFrom(blueChannel, slanting, print);
    expect(grey(128, 151)).toBeLessThan(60);
    expect(grey(132, 148)).toBeGreaterThan(200);
    expect(grey(124, 156)).toBeGreaterThan(200);
  });

  const within =
    (left: number, top: number, right: number, bottom: number): Place =>
    (x, y) =>
      x >= left && x < right && y >= top && y < bottom;
  const frame: Place = (x, y) => within(40, 60, 280, 240)(x, y) && !within(44, 64, 276, 236)(x, y);

  it.each([
    ['the borders of a table', frame],
    ['a fill', within(40, 60, 280, 100)],
    ['a ruling line', within(40, 60, 280, 64)],
    ['a character of a title', (x, y) => slanting(x, y) && within(100, 130, 150, 180)(x, y)],
  ] satisfies [string, Place][])('leaves %s that is printed in colour', (_, print) => {
    const grey = liftedFrom(blueChannel, print);
    expect(placesWhere((x, y) => grey(x, y) < 100)).toEqual(placesWhere(print));
  });

  it('tells where the stroke was', () => {
    const data = new Uint8Array(3 * side * side).fill(250);
    for (let i = 0; i < side * side; i++)
      if (slanting(i % side, Math.floor(i / side))) data.set(blue, 3 * i);
    const page = { page: 1, width: side, height: side, data };
    const { grey, blue: blues } = greyAndColours(page, leastColour);
    const [box, ...others] = liftPens(page, blueChannel, areasWith(blues, page), [], grey);
    expect(others).toEqual([]);
    // Its ink and three pixels around it.
    expect(box).toEqual({ left: 97, top: 85, right: 193, bottom: 187 });
  });

  it('leaves what is within a seal to the seal', () => {
    const grey = liftedFrom(redChannel, ring, () => false, [
      { left: 0, top: 0, right: side, bottom: side },
    ]);
    expect(grey(70, 160)).toBeLessThan(120);
  });
});
