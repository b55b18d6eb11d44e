import { readFileSync } from 'node:fs';

/** Where an array is in the memory of the kernels. */
type Address = number;

/** The loops over pixels that are compiled from `assembly`, where they are described. */
interface Kernels {
  readonly binarise: (from: Address, to: Address, pixels: number, level: number) => void;
  readonly countRuns: (page: Address, width: number, height: number) => number;
  readonly evenInk: (
    ...args: [
      ...[from: Address, to: Address, counts: Address, width: number, height: number],
      ...[darkest: number, brightest: number, most: number, reach: number],
    ]
  ) => void;
  readonly evenLight: (
    ...args: [
      ...[from: Address, to: Address, paper: Address, row: Address, shares: Address],
      ...[width: number, height: number, block: number],
    ]
  ) => void;
  readonly findFaint: (
    ...args: [
      ...[page: Address, labels: Address, bands: Address, faint: Address],
      ...[width: number, height: number, level: number],
    ]
  ) => number;
  readonly findRidge: (
    ...args: [
      ...[page: Address, levels: Address, known: Address, width: number, height: number],
      ...[most: number, aside: number, darkestSide: number],
    ]
  ) => void;
  readonly findRuns: (
    ...args: [
      ...[page: Address, starts: Address, ends: Address, rowStart: Address],
      ...[width: number, height: number],
    ]
  ) => void;
  readonly fromAfar: (ink: Address, to: Address, width: number, height: number) => void;
  readonly greyAndColours: (
    ...args: [
      ...[from: Address, grey: Address, reds: Address, blues: Address],
      ...[width: number, height: number, leastColour: number],
    ]
  ) => void;
  readonly histogram: (from: Address, leftOut: Address, counts: Address, pixels: number) => void;
  readonly numberAreas: (fields: Address, waiting: Address, across: number, down: number) => void;
  readonly paperOfBlocks: (
    ...args: [
      ...[from: Address, paper: Address],
      ...[width: number, height: number, block: number, glare: number],
    ]
  ) => void;
  readonly resample: (
    ...args: [
      ...[from: Address, to: Address, width: number, height: number],
      ...[toWidth: number, toHeight: number, map: Address],
    ]
  ) => void;
  readonly spreadLabels: (
    ...args: [
      ...[labels: Address, boxes: Address, last: number, faint: Address, reached: Address],
      ...[width: number, height: number, rim: number, steps: number],
    ]
  ) => void;
  readonly transpose: (from: Address, to: Address, width: number, height: number) => void;
  readonly whiten: (page: Address, bands: Address, text: Address, pixels: number) => void;
}

/** Arrays in the memory of the kernels, for the time of one call. */
interface Scratch {
  /** Makes room for so many bytes, whose content is left over from before. */
  readonly room: (bytes: number) => Address;
  readonly put: (array: Uint8Array | Int32Array | Float32Array | Float64Array) => Address;
  /** Copies of what is there: so many numbers. */
  readonly bytes: (at: Address, length: number) => Uint8Array;
  readonly integers: (at: Address, length: number) => Int32Array;
  readonly words: (at: Address, length: number) => Uint32Array;
  readonly floats: (at: Address, length: number) => Float32Array;
}

/** What is used here of WebAssembly, which the types of Node leave out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Instance };
};

type Instance = Kernels & {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
};

/** Compiled next to its source, by `npm run kernels`. */
const file = new URL('../../../../src/sources/image/kernels/kernels.wasm', import.meta.url);
const bytesOfPage = 65536;
/** Arrays begin at multiples of a vector, in bytes, with room for one before and behind them. */
const vector = 16;
/** Memory does not shrink. What a usual page takes is kept for the next, in bytes; that of a poster is let go. */
const mostKept = 64 * 1024 * 1024;

let compiled: object | undefined;
let kept: Instance | undefined;
/** The end of the arrays in memory. */
let end = vector;

/** Calls kernels. Arrays are put into their memory for it, and forgotten afterwards. */
export const withKernels = <T>(use: (kernels: Kernels, scratch: Scratch) => T): T => {
  compiled ??= new WebAssembly.Module(readFileSync(file));
  kept ??= new WebAssembly.Instance(compiled).exports;
  const kernels = kept;
  const before = end;
  try {
    return use(kernels, scratchIn(kernels));
  } finally {
    end = before;
    if (kernels.memory.buffer.byteLength > mostKept) kept = undefined;
  }
};

const scratchIn = ({ memory }: Instance): Scratch => {
  const room = (bytes: number): Address => {
    const at = end;
    end += vector * (Math.ceil(bytes / vector) + 1);
    const missing = end - memory.buffer.byteLength;
    // Throws a RangeError where there is no more memory.
    if (missing > 0) memory.grow(Math.ceil(missing / bytesOfPage));
    return at;
  };
  return {
    room,
    put: (array) => {
      const at = room(array.byteLength);
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      new Uint8Array(memory.buffer).set(bytes, at);
      return at;
    },
    bytes: (at, length) => new Uint8Array(memory.buffer.slice(at, at + length)),
    integers: (at, length) => new Int32Array(memory.buffer.slice(at, at + 4 * length)),
    words: (at, length) => new Uint32Array(memory.buffer.slice(at, at + 4 * length)),
    floats: (at, length) => new Float32Array(memory.buffer.slice(at, at + 4 * length)),
  };
};
