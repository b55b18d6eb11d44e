const [short, long] = [3, 4];

/** A TIFF with so many pages of one grey pixel, all the same one. */
export const writeTiff = (pages: number): Uint8Array => {
  const fields = [
    [256, short, 1],
    [257, short, 1],
    [258, short, 8],
    [259, short, 1],
    [262, short, 1],
    [273, long, 8],
    [278, short, 1],
    [279, long, 1],
  ] as const;
  const length = 2 + 12 * fields.length + 4;
  const first = 10;
  const tiff = Buffer.alloc(first + pages * length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(first, 4);
  for (let page = 0; page < pages; page++) {
    const at = first + page * length;
    tiff.writeUInt16LE(fields.length, at);
    fields.forEach(([tag, type, value], i) => {
      const field = at + 2 + 12 * i;
      tiff.writeUInt16LE(tag, field);
      tiff.writeUInt16LE(type, field + 2);
      tiff.writeUInt32LE(1, field + 4);
      tiff.writeUInt32LE(value, field + 8);
    });
    tiff.writeUInt32LE(page + 1 < pages ? at + length : 0, at + length - 4);
  }
  return new Uint8Array(tiff);
};
