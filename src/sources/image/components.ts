import { withKernels } from './kernels/kernels.ts';
import type { Bitmap, PixelBox } from './raster.ts';

/** Ink that hangs together, corners too. */
export interface Component extends PixelBox {
  /** Number of its pixels. */
  readonly pixels: number;
  /** Its number in `labels`, from 1. */
  readonly label: number;
}

export interface Components {
  readonly components: readonly Component[];
  /** For each pixel the number of its component, 0 where there is no ink. */
  readonly labels: Int32Array;
}

/** Runs of ink in each row, joined with those they touch in the row above (union-find over runs). */
export const findComponents = (ink: Bitmap): Components => {
  const { components, runs, labelOfRun } = joinedRuns(ink);
  return { components, labels: labelPixels(runs, labelOfRun, ink) };
};

/** The components alone: the label of every pixel takes four times as much memory as the page. */
export const componentsOf = (ink: Bitmap): readonly Component[] => joinedRuns(ink).components;

const joinedRuns = (ink: Bitmap) => {
  const runs = findRuns(ink);
  return { runs, ...toComponents(runs, joinRuns(runs, ink.height)) };
};

/** Columns of a table of runs. */
interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index of the first run of each row, and one more. */
  readonly rowStart: Int32Array;
}

const findRuns = ({ width, height, data }: Bitmap): Runs =>
  withKernels((kernels, { put, room, integers }) => {
    const page = put(data);
    const count = kernels.countRuns(page, width, height);
    const [starts, ends, rowStart] = [room(4 * count), room(4 * count), room(4 * (height + 1))];
    kernels.findRuns(page, starts, ends, rowStart, width, height);
    return {
      start: integers(starts, count),
      end: integers(ends, count),
      rowStart: integers(rowStart, height + 1),
    };
  });

const joinRuns = (runs: Runs, height: number): Int32Array => {
  const parent = new Int32Array(runs.start.length);
  for (let run = 0; run < parent.length; run++) parent[run] = run;
  for (let y = 1; y < height; y++) joinRow(runs, y, parent);
  for (let run = 0; run < parent.length; run++) parent[run] = rootOf(parent, run);
  return parent;
};

/** Joins the runs of a row with those of the row above that they touch. */
const joinRow = ({ start, end, rowStart }: Runs, y: number, parent: Int32Array): void => {
  let above = rowStart[y - 1] ?? 0;
  const lastAbove = rowStart[y] ?? 0;
  for (let run = lastAbove; run < (rowStart[y + 1] ?? 0); run++) {
    while (above < lastAbove && (end[above] ?? 0) < (start[run] ?? 0)) above++;
    for (let other = above; other < lastAbove && (start[other] ?? 0) <= (end[run] ?? 0); other++)
      parent[rootOf(parent, run)] = rootOf(parent, other);
  }
};

const rootOf = (parent: Int32Array, run: number): number => {
  let root = run;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root] ?? root] ?? root;
    root = parent[root] ?? root;
  }
  return root;
};

/** `labelOfRun`: for each run the label of the component that it is part of. */
const toComponents = ({ start, end, rowStart }: Runs, roots: Int32Array) => {
  const labelOfRoot = new Int32Array(start.length);
  const labelOfRun = new Int32Array(start.length);
  const components: {
    left: number;
    top: number;
    right: number;
    bottom: number;
    pixels: number;
    label: number;
  }[] = [];
  for (let run = 0, y = 0; run < start.length; run++) {
    while ((rowStart[y + 1] as number) <= run) y++;
    const [from, to] = [start[run] as number, end[run] as number];
    const root = roots[run] as number;
    const label = labelOfRoot[root] || components.length + 1;
    if (label > components.length) {
      labelOfRoot[root] = label;
      components.push({ left: from, top: y, right: to, bottom: y + 1, pixels: 0, label });
    }
    labelOfRun[run] = label;
    const box = components[label - 1];
    if (!box) continue;
    box.left = Math.min(box.left, from);
    box.right = Math.max(box.right, to);
    box.bottom = y + 1;
    box.pixels += to - from;
  }
  return { components, labelOfRun };
};

const labelPixels = (
  { start, end, rowStart }: Runs,
  labelOfRun: Int32Array,
  { width, data }: Bitmap,
): Int32Array => {
  const labels = new Int32Array(data.length);
  for (let run = 0, y = 0; run < start.length; run++) {
    while ((rowStart[y + 1] as number) <= run) y++;
    const row = y * width;
    labels.fill(
      labelOfRun[run] as number,
      row + (start[run] as number),
      row + (end[run] as number),
    );
  }
  return labels;
};
