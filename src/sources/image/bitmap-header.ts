/** What the header of a Windows bitmap says. Offsets are bytes of the file. */
export interface BitmapHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: 1 | 4 | 8 | 16 | 24 | 32;
  /** Where the rows begin, and how long each is. */
  readonly rows: number;
  readonly rowLength: number;
  /** Red, green and blue of each colour, where pixels are numbers of colours. */
  readonly palette: Uint8Array;
  /** The bits of red, green and blue, where pixels are 16 or 32 bits. */
  readonly masks: readonly [number, number, number];
  /** Pixels an inch; undefined where the file does not say. */
  readonly density: number | undefined;
}

/** The file header, and the two families of information headers that follow it (Windows GDI, BITMAPINFO). */
const fileHeader = 14;
const coreHeader = 12;
const infoHeader = 40;
const uncompressed = 0;
const bitFields = 3;
const inchesInMetre = 39.37;

const masksOf16: BitmapHeader['masks'] = [0x7c00, 0x3e0, 0x1f];
const masksOf32: BitmapHeader['masks'] = [0xff0000, 0xff00, 0xff];

export const isBitmap = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d;

/**
 * The header of a bitmap whose rows are not compressed; null for the other kinds, which scanners do not write.
 * Throws where the file ends before its header or its rows do.
 */
export const readBitmapHeader = (bytes: Uint8Array): BitmapHeader | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(fileHeader, true);
  if (length !== coreHeader && length < infoHeader) return null;
  const isCore = length === coreHeader;
  const bits = view.getUint16(isCore ? 24 : 28, true);
  const compression = isCore ? uncompressed : view.getUint32(30, true);
  if (!isKnownDepth(bits) || !isPlain(compression, bits)) return null;
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isCore ? view.getUint16(20, true) : view.getInt32(22, true);
  const rows = view.getUint32(10, true);
  const rowLength = Math.ceil((width * bits) / 32) * 4;
  if (width < 1 || height === 0 || rows + rowLength * Math.abs(height) > bytes.length)
    throw new RangeError('the rows of the bitmap end before its height');
  return {
    width,
    height: Math.abs(height),
    topDown: height < 0,
    bits,
    rows,
    rowLength,
    palette: paletteOf(bytes.subarray(fileHeader + length, rows), isCore ? 3 : 4),
    masks: compression === bitFields ? masksAt(view) : bits === 16 ? masksOf16 : masksOf32,
    density: isCore ? undefined : densityOf(view.getInt32(38, true)),
  };
};

const isKnownDepth = (bits: number): bits is BitmapHeader['bits'] =>
  [1, 4, 8, 16, 24, 32].includes(bits);

const isPlain = (compression: number, bits: number): boolean =>
  compression === uncompressed || (compression === bitFields && (bits === 16 || bits === 32));

/** The masks stand behind the 40 bytes that all headers share, whether they belong to the header or not. */
const masksAt = (view: DataView): BitmapHeader['masks'] => [
  view.getUint32(54, true),
  view.getUint32(58, true),
  view.getUint32(62, true),
];

/** Blue, green, red (and a byte that says nothing) → red, green, blue. */
const paletteOf = (entries: Uint8Array, size: 3 | 4): Uint8Array => {
  const count = Math.min(256, Math.floor(entries.length / size));
  const palette = new Uint8Array(256 * 3);
  for (let i = 0; i < count; i++)
    for (let channel = 0; channel < 3; channel++)
      palette[3 * i + channel] = entries[size * i + 2 - channel] ?? 0;
  return palette;
};

const densityOf = (pixelsInMetre: number): number | undefined =>
  pixelsInMetre > 0 ? pixelsInMetre / inchesInMetre : undefined;
