import { bandsAlong } from './bands.ts';
import type { Component, Components } from './components.ts';
import type { Raster } from './raster.ts';
import { faintInkLevel, greyRim, usualHeight } from './settings.ts';
import type { Stretch } from './stretch.ts';

/**
 * Thin strokes that print or blur has left paler than ink, such as those of 二, belong to the ink that they hang
 * together with (hysteresis thresholding, after Canny): components reach over them, and labels too. Never over a
 * ruling line or other ink, nor farther than a character.
 */
export const withFaintInk = (
  page: Raster,
  { components, labels: inked }: Components,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): Components => {
  const labels = inked.slice();
  const faint = faintPixels(page, inked, bandsAlong(page, horizontal, vertical));
  const boxes = new Map(components.map((component) => [component.label, { ...component }]));
  const rims: (readonly number[])[] = [];
  for (
    let step = 0, edge = pixelsOf(components, inked);
    step < usualHeight && edge.length > 0;
    step++
  ) {
    edge = spread(edge, page.width, labels, faint);
    if (step < greyRim) rims.push(edge);
    else
      for (const at of edge)
        widen(boxes.get(labels[at] ?? 0), at % page.width, Math.floor(at / page.width));
  }
  for (const at of rims.flat()) labels[at] = 0;
  return {
    components: components.map((component) => boxes.get(component.label) ?? component),
    labels,
  };
};

/** Where a page is faint, and neither ink nor near a ruling line: 1, elsewhere 0. */
const faintPixels = ({ data }: Raster, labels: Int32Array, bands: Uint8Array): Uint8Array => {
  const faint = new Uint8Array(data.length);
  for (let at = 0; at < faint.length; at++)
    if ((data[at] as number) < faintInkLevel && labels[at] === 0 && bands[at] === 0) faint[at] = 1;
  return faint;
};

const pixelsOf = (components: readonly Component[], labels: Int32Array): readonly number[] => {
  const last = components.reduce((most, { label }) => Math.max(most, label), 0);
  const isOwn = new Uint8Array(last + 1);
  for (const { label } of components) isOwn[label] = 1;
  const pixels: number[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (label !== 0 && isOwn[label] === 1) pixels.push(at);
  }
  return pixels;
};

/** Gives their labels to the faint pixels next to those of an edge, and says which they are: these are free no more. */
const spread = (
  edge: readonly number[],
  width: number,
  labels: Int32Array,
  faint: Uint8Array,
): readonly number[] => {
  const taken: number[] = [];
  for (const at of edge) {
    const x = at % width;
    const [first, last] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0];
    for (let row = at - width; row <= at + width; row += width)
      for (let next = row + first; next <= row + last; next++)
        if (faint[next] === 1) {
          faint[next] = 0;
          labels[next] = labels[at] as number;
          taken.push(next);
        }
  }
  return taken;
};

type Box = { -readonly [Key in keyof Component]: Component[Key] };

const widen = (box: Box | undefined, x: number, y: number): void => {
  if (!box) return;
  box.left = Math.min(box.left, x);
  box.top = Math.min(box.top, y);
  box.right = Math.max(box.right, x + 1);
  box.bottom = Math.max(box.bottom, y + 1);
};
