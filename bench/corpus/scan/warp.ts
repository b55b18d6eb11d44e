import type { Raster } from './raster.ts';

/** How the sheet lies under the lens. */
export interface Pose {
  /** Radians, clockwise. */
  readonly angle: number;
  /** By how much the far side is smaller, across and down; 0 is square on. */
  readonly tilt: readonly [across: number, down: number];
  /** Pixels. */
  readonly shift: readonly [right: number, down: number];
  /** What lies beside the sheet, 0 to 255. */
  readonly beside: number;
}

/** The page in that pose, on an image of the same size; samples between pixels are interpolated. */
export const warp = (page: Raster, pose: Pose): Raster => {
  const { width, height, channels, data } = page;
  const out = new Uint8Array(data.length).fill(pose.beside);
  const [cos, sin] = [Math.cos(pose.angle), Math.sin(pose.angle)];
  const [tx, ty] = [(2 * pose.tilt[0]) / width, (2 * pose.tilt[1]) / height];
  const line = width * channels;
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2 - pose.shift[1];
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2 - pose.shift[0];
      const w = 1 + tx * dx + ty * dy;
      const sx = (dx * cos + dy * sin) / w + width / 2;
      const sy = (dy * cos - dx * sin) / w + height / 2;
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) continue;
      const [left, top] = [Math.trunc(sx), Math.trunc(sy)];
      const [u, v] = [sx - left, sy - top];
      const from = top * line + left * channels;
      const to = y * line + x * channels;
      for (let c = 0; c < channels; c++) {
        const i = from + c;
        const above = sampleBetween(data, i, i + channels, u);
        out[to + c] = above + (sampleBetween(data, i + line, i + line + channels, u) - above) * v;
      }
    }
  }
  return { ...page, data: out };
};

const sampleBetween = (data: Uint8Array, a: number, b: number, share: number): number => {
  const first = data[a] as number;
  return first + ((data[b] as number) - first) * share;
};
