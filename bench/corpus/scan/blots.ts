import type { Picker } from '../picker.ts';
import { between } from './between.ts';
import type { Level } from './levels.ts';
import type { Raster } from './raster.ts';

/** Dust and toner: dark specks of a pixel or two. */
export const addSpecks = (pick: Picker, page: Raster, { specks }: Level): void => {
  for (let left = Math.round(between(pick, specks)); left > 0; left--) {
    const [x, y] = [pick.int(0, page.width - 1), pick.int(0, page.height - 1)];
    disc(page, x, y, between(pick, [0.4, 1.6]), pick.int(40, 170));
  }
};

/** Two or four punched holes at the left edge, through which the lid shows. */
export const addHoles = (pick: Picker, page: Raster, perMm: number): void => {
  const level = pick.of([30, 60, 225]);
  const offsets = pick.of([
    [-40, 40],
    [-120, -40, 40, 120],
  ]);
  for (const offset of offsets)
    disc(page, 10 * perMm, page.height / 2 + offset * perMm, 2.75 * perMm, level);
};

const disc = (page: Raster, cx: number, cy: number, radius: number, level: number): void => {
  for (
    let y = Math.max(0, Math.floor(cy - radius));
    y <= Math.min(page.height - 1, cy + radius);
    y++
  ) {
    const half = Math.sqrt(Math.max(0, radius * radius - (y - cy) ** 2));
    const from = Math.max(0, Math.round(cx - half));
    const to = Math.min(page.width, Math.round(cx + half) + 1);
    if (to > from)
      page.data.fill(
        level,
        (y * page.width + from) * page.channels,
        (y * page.width + to) * page.channels,
      );
  }
};
