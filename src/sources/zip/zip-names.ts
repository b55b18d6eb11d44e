const endRecord = 0x06054b50;
const directoryHeader = 0x02014b50;
const localHeader = 0x04034b50;
/** The end record is 22 bytes and a comment of 64 KiB at most. */
const endRecordReach = 22 + 0xffff;
const mostNames = 10_000;
/** Bytes searched in a container that has lost its directory. */
const salvageReach = 1024 * 1024;

const utf8 = new TextDecoder();

const lastIndexOf = (view: DataView, signature: number): number => {
  const stop = Math.max(0, view.byteLength - endRecordReach);
  for (let at = view.byteLength - 22; at >= stop; at -= 1) {
    if (view.getUint32(at, true) === signature) return at;
  }
  return -1;
};

/** Names by the central directory (APPNOTE 4.3.12). */
const directoryNames = (bytes: Uint8Array, view: DataView, end: number): readonly string[] => {
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && names.length < mostNames) {
    if (view.getUint32(at, true) !== directoryHeader) break;
    const length = view.getUint16(at + 28, true);
    names.push(utf8.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
};

/** Names by the local headers (APPNOTE 4.3.7), for a container that was cut off. */
const salvagedNames = (bytes: Uint8Array, view: DataView): readonly string[] => {
  const names: string[] = [];
  const stop = Math.min(salvageReach, view.byteLength - 30);
  for (let at = 0; at < stop && names.length < mostNames; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== localHeader) continue;
    const length = view.getUint16(at + 26, true);
    names.push(utf8.decode(bytes.subarray(at + 30, at + 30 + length)));
  }
  return names;
};

/**
 * The names of the entries of a zip container, to tell what it holds; only a look, no check. A
 * container without a directory gives the names that its beginning still has.
 */
export const zipNames = (bytes: Uint8Array): readonly string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = lastIndexOf(view, endRecord);
  const names = end === -1 ? [] : directoryNames(bytes, view, end);
  return names.length > 0 ? names : salvagedNames(bytes, view);
};
