/** What tests put into a Windows bitmap. */
export interface BitmapParts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Red, green, blue. */
  readonly palette?: readonly (readonly number[])[];
  readonly masks?: readonly [number, number, number];
  readonly compression?: number;
  readonly pixelsInMetre?: number;
  /** The bytes of each row as they stand in the file, padding included. */
  readonly rows: readonly (readonly number[])[];
}

/** A bitmap with a BITMAPINFOHEADER. */
export const writeBitmap = (parts: BitmapParts): Uint8Array => {
  const { width, height, bits, palette = [], masks = [], rows } = parts;
  const before = 54 + 4 * masks.length + 4 * palette.length;
  const head = Buffer.alloc(before);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(before, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(parts.compression ?? (parts.masks ? 3 : 0), 30);
  head.writeInt32LE(parts.pixelsInMetre ?? 0, 38);
  masks.forEach((mask, i) => {
    head.writeUInt32LE(mask, 54 + 4 * i);
  });
  palette.forEach(([r = 0, g = 0, b = 0], i) => {
    head.set([b, g, r], 54 + 4 * i);
  });
  return new Uint8Array(Buffer.concat([head, Buffer.from(rows.flat())]));
};
