import type { Picker } from '../picker.ts';
import { between } from './between.ts';

/** A stroke of a pen: a tick, a line under something, a ring or a signature; SVG at `perMm` pixels a millimetre. */
export const penSvg = (pick: Picker, perMm: number): string => {
  const { path, width, height } = pick.of([tick, tick, underline, ring, signature])(pick);
  const colour = pick.of(['#1a3fb0', '#14308a', '#c4161c', '#222222', '#3a3a3a']);
  const thickness = between(pick, [0.35, 0.7]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width * perMm)}" height="${Math.ceil(height * perMm)}" viewBox="0 0 ${width} ${height}">
<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
};

/** Millimetres. */
interface Stroke {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const tick = (pick: Picker): Stroke => {
  const bend = between(pick, [2, 3.5]);
  return { path: `M1,4.5Q${bend - 0.6},6 ${bend},8Q${bend + 2},3.5 9,1`, width: 10, height: 9 };
};

const underline = (pick: Picker): Stroke => {
  const width = pick.int(12, 40);
  const [a, b, c] = [1, 2, 3].map(() => between(pick, [1, 3]));
  return { path: `M1,${a}Q${width / 2},${b} ${width - 1},${c}`, width, height: 4 };
};

const ring = (pick: Picker): Stroke => {
  const width = pick.int(14, 30);
  const [right, end] = [width - 1.5, between(pick, [2, 4])];
  return {
    path: `M${width / 2},1.5C2,1 1,9 ${width / 2},10.5C${right},11 ${right + 1},2 ${width / 3},${end}`,
    ...{ width, height: 12 },
  };
};

const signature = (pick: Picker): Stroke => {
  const points = Array.from(
    { length: pick.int(9, 15) },
    (_, i) =>
      `${(2 + i * 2.2 + between(pick, [-2, 2])).toFixed(1)},${between(pick, [1, 11]).toFixed(1)}`,
  );
  return { path: `M2,8S${points.join(' ')} ${points.at(-1)}`, width: 38, height: 12 };
};
