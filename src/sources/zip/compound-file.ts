const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether it begins as an OLE compound file, the container of .doc, .xls and of encrypted .docx. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const noStream = 0xffffffff;
const endOfChain = 0xfffffffe;
const entrySize = 128;
/** Entries looked at: no file of an office program has a thousand streams. */
const mostEntries = 4096;

interface Layout {
  readonly view: DataView;
  readonly sectorSize: number;
  readonly fatSectors: readonly number[];
}

const isInside = (view: DataView, offset: number, length: number): boolean =>
  offset >= 0 && offset + length <= view.byteLength;

const wordAt = (view: DataView, offset: number): number =>
  isInside(view, offset, 4) ? view.getUint32(offset, true) : endOfChain;

/** [MS-CFB] 2.2: the header names the first 109 sectors of the allocation table. */
const layoutOf = (view: DataView): Layout => {
  const shift = view.byteLength >= 0x20 ? view.getUint16(0x1e, true) : 0;
  const sectorSize = shift === 12 ? 4096 : 512;
  const fatSectors = Array.from({ length: 109 }, (_, i) => wordAt(view, 0x4c + i * 4));
  return { view, sectorSize, fatSectors };
};

const offsetOf = ({ sectorSize }: Layout, sector: number): number => (sector + 1) * sectorSize;

/** The sector after this one. Beyond the first 109 table sectors (7 MB) the chain is taken to end. */
const sectorAfter = (layout: Layout, sector: number): number => {
  const perSector = layout.sectorSize / 4;
  const fat = layout.fatSectors[Math.floor(sector / perSector)] ?? noStream;
  if (fat >= endOfChain) return endOfChain;
  return wordAt(layout.view, offsetOf(layout, fat) + (sector % perSector) * 4);
};

/** Offsets of the directory entries; they run on over a chain of sectors. */
const entryOffsets = (layout: Layout): readonly number[] => {
  const offsets: number[] = [];
  let sector = wordAt(layout.view, 0x30);
  while (sector < endOfChain - 5 && offsets.length < mostEntries) {
    const start = offsetOf(layout, sector);
    if (!isInside(layout.view, start, layout.sectorSize)) break;
    for (let at = 0; at < layout.sectorSize; at += entrySize) offsets.push(start + at);
    sector = sectorAfter(layout, sector);
  }
  return offsets;
};

const nameAt = (view: DataView, offset: number): string => {
  const length = Math.max(0, Math.min(64, view.getUint16(offset + 0x40, true)) / 2 - 1);
  const codes = Array.from({ length }, (_, i) => view.getUint16(offset + i * 2, true));
  return String.fromCharCode(...codes);
};

/**
 * The names of the streams and storages at the root of an OLE compound file ([MS-CFB] 2.6): embedded
 * objects, which have streams of the same names, lie deeper. Damage makes the list shorter; a file of
 * another kind has none.
 */
export const compoundFileNames = (bytes: Uint8Array): readonly string[] => {
  if (!isCompoundFile(bytes)) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = entryOffsets(layoutOf(view));
  const names: string[] = [];
  const seen = new Set<number>();
  const root = offsets[0];
  const waiting = root === undefined ? [] : [wordAt(view, root + 0x4c)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const offset = offsets[id];
    if (offset === undefined || seen.has(id)) continue;
    seen.add(id);
    names.push(nameAt(view, offset));
    waiting.push(wordAt(view, offset + 0x44), wordAt(view, offset + 0x48));
  }
  return names;
};
