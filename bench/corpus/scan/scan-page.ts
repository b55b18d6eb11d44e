/*
 *  sheet ──► show-through ──► seal, pen ──► holes, specks ──► warp ──► blur ──► exposure ──► turn
 *  grey      of the back      ink on it     the paper         pose     lens     tone, light,
 *            of the sheet                                                       noise
 */
import { type Picker, pickerFrom } from '../picker.ts';
import { between } from './between.ts';
import { addHoles, addSpecks } from './blots.ts';
import { expose } from './expose.ts';
import type { Level } from './levels.ts';
import { lightAlong } from './light.ts';
import { penSvg } from './pen.ts';
import { fromSharp, type InkBox, inkBox, type Raster, toSharp, withChannels } from './raster.ts';
import { sealSvg } from './seal.ts';
import { stampSvg } from './stamp.ts';
import { warp } from './warp.ts';

/** One printed page, and what belongs to its document. */
export interface PrintedPage {
  readonly grey: Raster;
  /** The page that shines through where the paper is thin. */
  readonly back: Raster;
  /** The name on the seal. */
  readonly owner: string;
  readonly channels: 1 | 3;
}

/** The page as a scanner of that level gives it. */
export const scanPage = async (
  pick: Picker,
  level: Level,
  { grey, back, owner, channels }: PrintedPage,
): Promise<Raster> => {
  const perMm = level.dotsPerInch / 25.4;
  const box = inkBox(grey);
  const paper = pick.chance(level.showThrough) ? await showThrough(pick, grey, back) : grey;
  const page = withChannels(paper, channels);
  if (pick.chance(level.seal)) await addSeal(pick, page, box, owner, perMm);
  if (pick.chance(level.pen)) await addPen(pick, page, box, perMm);
  if (pick.chance(level.holes)) addHoles(pick, page, perMm);
  addSpecks(pick, page, level);
  const lying = warp(page, pose(pick, level, page));
  return turn(pick, level, light(pick, level, await blur(pick, level, lying)));
};

/** The back of the sheet, mirrored, blurred by the paper and faint. */
const showThrough = async (pick: Picker, page: Raster, back: Raster): Promise<Raster> => {
  const { width, height } = page;
  const image = toSharp(back).resize(width, height, { fit: 'fill' }).flop().blur(2.2);
  const behind = await fromSharp(image, 1);
  const strength = between(pick, [0.05, 0.14]);
  const data = page.data.map(
    (value, i) => value * (1 - strength * (1 - (behind.data[i] as number) / 255)),
  );
  return { ...page, data };
};

/** Over the lower part of the table, beside it or below it. */
const addSeal = async (
  pick: Picker,
  page: Raster,
  box: InkBox,
  owner: string,
  perMm: number,
): Promise<void> => {
  const size = Math.round(between(pick, [38, 43]) * perMm);
  const [centreX, centreY] = [
    between(pick, [box.left + size * 0.3, box.right - size * 0.2]),
    between(pick, [box.top + (box.bottom - box.top) * 0.55, box.bottom + size * 0.3]),
  ];
  const left = Math.round(centreX - size / 2);
  const top = Math.round(Math.min(centreY - size / 2, page.height - size * 1.05));
  const strength = between(pick, [0.55, 0.9]);
  await stampSvg(pick, page, sealSvg(pick, owner, size), { left, top, strength });
};

const addPen = async (pick: Picker, page: Raster, box: InkBox, perMm: number): Promise<void> => {
  for (let left = pick.int(1, 4); left > 0; left--) {
    const at = {
      left: pick.int(box.left, box.right),
      top: pick.int(box.top, box.bottom),
      strength: between(pick, [0.75, 0.95]),
    };
    await stampSvg(pick, page, penSvg(pick, perMm), at);
  }
};

const pose = (pick: Picker, { skew, perspective }: Level, { width }: Raster) => {
  const side = (most: number): number => between(pick, [-most, most]);
  return {
    angle: (side(skew) * Math.PI) / 180,
    tilt: [side(perspective), side(perspective)],
    shift: [side(width * 0.006), side(width * 0.006)],
    beside: pick.of([255, 250, 240, 225, skew > 0.5 ? 50 : 240]),
  } as const;
};

const blur = (pick: Picker, level: Level, page: Raster): Raster | Promise<Raster> => {
  const sigma = between(pick, level.blur);
  return sigma < 0.3 ? page : fromSharp(toSharp(page).blur(sigma), page.channels);
};

const light = (pick: Picker, level: Level, page: Raster): Raster => {
  const white = between(pick, level.paper);
  const yellow = between(pick, [0, 16]);
  const noise = pickerFrom(pick.int(0, 1e9));
  return expose(page, {
    black: between(pick, level.black),
    paper: page.channels === 1 ? [white] : [white, white - yellow * 0.3, white - yellow],
    columns: lightAlong(pick, page.width, level),
    rows: lightAlong(pick, page.height, level),
    noise: between(pick, level.noise),
    random: () => noise.int(0, 0xffff) / 0x10000,
  });
};

const turn = async (pick: Picker, level: Level, page: Raster): Promise<Raster> =>
  pick.chance(level.turned)
    ? fromSharp(toSharp(page).rotate(pick.of([90, 180, 270])), page.channels)
    : page;
