import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip container made for a test. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The unpacked size that the container states; the true one unless it is here. */
  readonly statedSize?: number;
  /** Flag bits, such as 1 for an encrypted entry. */
  readonly flags?: number;
}

const utf8Names = 0x800;

interface Packed {
  readonly entry: ZipEntry;
  readonly name: Buffer;
  readonly data: Buffer;
  readonly fields: Buffer;
}

const pack = (entry: ZipEntry): Packed => {
  const content = Buffer.from(entry.content as string);
  const data = deflateRawSync(content, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names | (entry.flags ?? 0), 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(entry.statedSize ?? content.length, 18);
  const name = Buffer.from(entry.name);
  fields.writeUInt16LE(name.length, 22);
  return { entry, name, data, fields };
};

const directoryEntry = ({ name, fields }: Packed, offset: number): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  fields.copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
};

/** A zip container of these entries (APPNOTE 4.3). */
export const buildZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    directory.push(directoryEntry(packed, offset));
    const signature = Buffer.from('PK\x03\x04', 'latin1');
    const whole = Buffer.concat([signature, packed.fields, packed.name, packed.data]);
    local.push(whole);
    offset += whole.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, index, end]));
};
