import type { Token } from '../../../model/page.ts';
import type { BoundingBox } from '../../../model/region.ts';

/** Points of height that share a drawer; no token is put into more drawers than this. */
const [drawer, most] = [20, 200];

/** Knows where the page has text, so that small print can keep off it. */
export class Room {
  private readonly drawers = new Map<number, BoundingBox[]>();

  constructor(tokens: readonly Token[]) {
    for (const { bbox } of tokens) {
      for (const index of drawersOf(bbox)) {
        const boxes = this.drawers.get(index);
        if (boxes) boxes.push(bbox);
        else this.drawers.set(index, [bbox]);
      }
    }
  }

  isFree(box: BoundingBox): boolean {
    return drawersOf(box).every((index) =>
      (this.drawers.get(index) ?? []).every((taken) => !overlap(taken, box)),
    );
  }
}

const drawersOf = (bbox: BoundingBox): readonly number[] => {
  const first = Math.floor(bbox[1] / drawer);
  const last = Math.min(Math.floor(bbox[3] / drawer), first + most);
  return last >= first ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
};

const overlap = (a: BoundingBox, b: BoundingBox): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
