import { inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';

/** What the streams of a page may unpack to, and what became of them. */
export class Unpacking {
  /** A stream would have gone beyond the limit: it is left out. */
  isCut = false;
  /** A stream breaks off or is damaged: it is left out. */
  isDamaged = false;
  private readonly maximum: number;
  private left: number;

  /** `maximum`: bytes that the streams of one page may unpack to together. */
  constructor(maximum: number) {
    this.maximum = maximum;
    this.left = maximum;
  }

  /** A new page begins. */
  start(): void {
    this.left = this.maximum;
    this.isCut = false;
    this.isDamaged = false;
  }

  /** Bytes that are wrapped as zlib wraps them (RFC 1950) → their content; nothing where that cannot be had. */
  inflate(bytes: Uint8Array): Uint8Array {
    const content = this.unpack(bytes, inflateSync) ?? this.unpack(bytes, withoutChecksum);
    if (content === null) this.isDamaged = true;
    this.left -= content?.length ?? 0;
    return content ?? nothing;
  }

  /** A buffer of so many bytes is to be made. Throws beyond the limit. */
  reserve(bytes: number): void {
    if (bytes <= this.maximum) return;
    this.isCut = true;
    throw new RangeError(`${bytes} bytes`);
  }

  /** `null` for a damaged stream. */
  private unpack(bytes: Uint8Array, unpack: Unpack): Uint8Array | null {
    try {
      return unpack(bytes, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null;
      this.isCut = true;
      return nothing;
    }
  }
}

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;

const nothing = new Uint8Array();

/** Bytes before the packed content itself (RFC 1950, 2.2). */
const header = 2;

/** The checksum comes after the last byte, and many writers get it wrong. */
const withoutChecksum: Unpack = (bytes, options) => inflateRawSync(bytes.subarray(header), options);
