import type { Component, Components } from './components.ts';
import { withKernels } from './kernels/kernels.ts';
import type { PixelBox, Raster } from './raster.ts';
import { faintInkLevel, greyRim, usualHeight } from './settings.ts';

/**
 * Thin strokes that print or blur has left paler than ink, such as those of 二, belong to the ink that they hang
 * together with (hysteresis thresholding, after Canny): components reach over them, and labels too. Never over a
 * ruling line or other ink, nor farther than a character.
 */
export const withFaintInk = (
  page: Raster,
  { components, labels: inked }: Components,
  bands: Uint8Array,
): Components => {
  const { width, height, data } = page;
  const boxes = boxesOf(components);
  return withKernels((kernels, { put, room, integers }) => {
    const [labels, reaching] = [put(inked), put(boxes)];
    const faint = room((height + 2) * width) + width;
    const [grey, along] = [put(data), put(bands)];
    const count = kernels.findFaint(grey, labels, along, faint, width, height, faintInkLevel);
    const last = boxes.length / ofBox - 1;
    kernels.spreadLabels(
      ...([labels, reaching, last, faint, room(4 * count)] as const),
      ...([width, height, greyRim, usualHeight] as const),
    );
    const widened = integers(reaching, boxes.length);
    return {
      components: components.map((own) => ({ ...own, ...boxAt(widened, own.label) })),
      labels: integers(labels, inked.length),
    };
  });
};

/** Numbers for each box: left, top, right and bottom. */
const ofBox = 4;

/** By label; 0 where there is none. */
const boxesOf = (components: readonly Component[]): Int32Array => {
  const labels = components.reduce((most, { label }) => Math.max(most, label), 0) + 1;
  const boxes = new Int32Array(ofBox * labels);
  for (const { label, left, top, right, bottom } of components)
    boxes.set([left, top, right, bottom], ofBox * label);
  return boxes;
};

const boxAt = (boxes: Int32Array, label: number): PixelBox => {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(ofBox * label);
  return { left, top, right, bottom };
};
