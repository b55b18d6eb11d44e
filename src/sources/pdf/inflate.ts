import { AsyncLocalStorage } from 'node:async_hooks';
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

const current = new AsyncLocalStorage<Unpacking>();
const builtIn = globalThis.DecompressionStream;
let readings = 0;

/**
 * Lets `work` unpack its streams within the bounds of `unpacking`. The PDF library unpacks with the engine's
 * `DecompressionStream`, which knows no bounds and takes a thread and several turns for each of hundreds of
 * small streams. While files are read, that name stands for a class that is bounded inside of `work`, and is
 * the engine's own for all other callers.
 */
export const withBoundedInflate = async <A>(
  unpacking: Unpacking,
  work: () => Promise<A>,
): Promise<A> => {
  if (readings++ === 0) globalThis.DecompressionStream = Bounded;
  try {
    return await current.run(unpacking, work);
  } finally {
    if (--readings === 0) globalThis.DecompressionStream = builtIn;
  }
};

/** What the library asks of a `DecompressionStream`: one write, and the chunks that come of it. */
const boundedStream = (unpacking: Unpacking) => {
  let packed = new Uint8Array();
  const writer = {
    ready: Promise.resolve(),
    write: async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      packed = bytes;
    },
    close: async (): Promise<void> => undefined,
  };
  const readable = async function* (): AsyncGenerator<Uint8Array> {
    yield unpacking.inflate(packed);
  };
  return { writable: { getWriter: () => writer }, readable: readable() };
};

/** Called with `new`, which gives what it returns. */
function bounded(format: 'deflate'): unknown {
  const unpacking = current.getStore();
  const isOurs = unpacking !== undefined && format === 'deflate';
  return isOurs ? boundedStream(unpacking) : new builtIn(format);
}
const Bounded = bounded as unknown as typeof DecompressionStream;
