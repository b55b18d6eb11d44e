/** A grey image: one byte a pixel (0 black, 255 white), row after row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Which pixels are ink: 1 or 0. */
export type Bitmap = Raster;

/** Pixels, right and bottom not included. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const emptyRaster = (width: number, height: number, level: number): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(level),
});

/** The smallest box that holds all of these: none holds anything where there are none. */
export const boxAround = (boxes: readonly PixelBox[]): PixelBox => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

export const longSideOf = ({ left, top, right, bottom }: PixelBox): number =>
  Math.max(right - left, bottom - top);

/** A box of a picture that is cut out of a page, on that page; `cut`: what was cut out. */
export const placedIn = (cut: PixelBox, { left, top, right, bottom }: PixelBox): PixelBox => ({
  ...{ left: cut.left + left, right: cut.left + right },
  ...{ top: cut.top + top, bottom: cut.top + bottom },
});

/** The box and so many pixels around it, as far as the page reaches. */
export const widened = (
  { left, top, right, bottom }: PixelBox,
  by: number,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): PixelBox => ({
  left: Math.max(0, left - by),
  top: Math.max(0, top - by),
  right: Math.min(width, right + by),
  bottom: Math.min(height, bottom + by),
});
