const sector = 512;
const end = 0xfffffffe;
const free = 0xffffffff;

const directoryEntry = (
  name: string,
  type: number,
  links: readonly [number, number, number],
): Buffer => {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 0x40);
  entry[0x42] = type;
  links.forEach((link, i) => {
    entry.writeUInt32LE(link, 0x44 + i * 4);
  });
  return entry;
};

/**
 * An OLE compound file with empty streams of these names (one at least) at its root, each a sibling to
 * the right of the one before; where `inner` is given, a storage follows with a stream of that name.
 */
export const buildCompoundFile = (names: readonly string[], inner?: string): Uint8Array => {
  const storage = names.length + 1;
  const last = inner === undefined ? free : storage;
  const right = (i: number): number => (i + 1 < names.length ? i + 2 : last);
  const entries = [
    directoryEntry('Root Entry', 5, [free, free, 1]),
    ...names.map((name, i) => directoryEntry(name, 2, [free, right(i), free])),
  ];
  if (inner !== undefined) {
    entries.push(directoryEntry('ObjectPool', 1, [free, free, storage + 1]));
    entries.push(directoryEntry(inner, 2, [free, free, free]));
  }
  const directory = Buffer.concat(entries);
  const directorySectors = Math.ceil(directory.length / sector);
  const header = Buffer.alloc(sector);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xfffe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(1, 0x30);
  header.fill(0xff, 0x4c);
  header.writeUInt32LE(0, 0x4c);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let i = 1; i <= directorySectors; i += 1) {
    table.writeUInt32LE(i === directorySectors ? end : i + 1, i * 4);
  }
  const padded = Buffer.alloc(directorySectors * sector);
  directory.copy(padded);
  return new Uint8Array(Buffer.concat([header, table, padded]));
};
