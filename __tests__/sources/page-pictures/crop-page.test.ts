import { describe, expect, it } from '@jest/globals';
import { cropPage } from '../../../src/sources/page-pictures/crop-page.ts';

/** 400 by 300 pixels of 200 an inch, all of one grey: 144 by 108 points. */
const grey = 0x80;
const page = { width: 400, height: 300, data: new Uint8Array(400 * 300 * 3).fill(grey) };

type Crop = NonNullable<ReturnType<typeof cropPage>>;
const colourAt = ({ width, data }: Crop, x: number, y: number): readonly number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const isFrame = (crop: Crop, x: number, y: number): boolean => colourAt(crop, x, y)[2] !== grey;

describe('A crop of a page', () => {
  it('holds the region and the margin around it, in points', () => {
    // 36 to 72 points are the pixels 100 to 200; the margin of 18 points is 50, the gap of the frame 3.
    const crop = cropPage(page, [36, 36, 72, 72], 18);
    expect(crop?.width).toBe(100 + 2 * 50 + 2 * 3);
    expect(crop?.height).toBe(100 + 2 * 50 + 2 * 3);
  });

  it('frames the region and covers nothing of it', () => {
    const crop = cropPage(page, [36, 36, 72, 72], 18) as Crop;
    expect(isFrame(crop, 49, 103)).toBe(true);
    expect(isFrame(crop, 156, 103)).toBe(true);
    expect(isFrame(crop, 103, 49)).toBe(true);
    expect(isFrame(crop, 103, 156)).toBe(true);
    for (let at = 50; at < 156; at++) expect(isFrame(crop, at, at)).toBe(false);
    expect(isFrame(crop, 40, 40)).toBe(false);
  });

  it('ends where the page ends', () => {
    const crop = cropPage(page, [0, 0, 36, 36], 1000);
    expect([crop?.width, crop?.height]).toEqual([400, 300]);
  });

  it('is none for a region that does not lie on the page', () => {
    expect(cropPage(page, [200, 0, 210, 10], 0)).toBeNull();
    expect(cropPage(page, [-50, -50, -40, -40], 0)).toBeNull();
    expect(cropPage(page, [Number.NaN, 0, 10, 10], 10)).toBeNull();
  });

  it('has an end, however large the region says it is', () => {
    const large = { width: 3000, height: 10, data: new Uint8Array(3000 * 10 * 3) };
    expect(cropPage(large, [0, 0, 1e300, 1e300], 1e300)?.width).toBe(2400);
  });
});
