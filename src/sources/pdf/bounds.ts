import type { Unpacking } from './inflate.ts';

/**
 * Has the PDF library handle one message, its streams unpacked within bounds. The library unpacks most of them
 * with the engine's `DecompressionStream`, which knows no bounds and takes a thread and several turns for each of
 * hundreds of small streams, and the others by itself into buffers that double without end. Both names stand for
 * ours while the message is handled: in the call and in the promise callbacks that come of it, which all run
 * before the rest of the program has its next turn. To be called at the beginning of a turn, when no callbacks
 * of others wait.
 */
export const withinBounds = (unpacking: Unpacking, handle: () => void): void => {
  const { DecompressionStream: streams, Uint8Array: buffers } = globalThis;
  const restore = (): void => {
    globalThis.DecompressionStream = streams;
    globalThis.Uint8Array = buffers;
  };
  globalThis.DecompressionStream = boundedStreams(unpacking, streams);
  globalThis.Uint8Array = boundedBuffers(unpacking, buffers);
  try {
    handle();
    // Ticks that a promise callback asks for run when no callback is left.
    queueMicrotask(() => process.nextTick(restore));
  } catch (error) {
    restore();
    throw error;
  }
};

const boundedBuffers = (
  unpacking: Unpacking,
  builtIn: Uint8ArrayConstructor,
): Uint8ArrayConstructor =>
  new Proxy(builtIn, {
    construct: (target, args: unknown[], newTarget) => {
      if (typeof args[0] === 'number') unpacking.reserve(args[0]);
      return Reflect.construct(target, args, newTarget);
    },
  });

const boundedStreams = (
  unpacking: Unpacking,
  builtIn: typeof DecompressionStream,
): typeof DecompressionStream =>
  new Proxy(builtIn, {
    construct: (target, [format]: ConstructorParameters<typeof DecompressionStream>) =>
      format === 'deflate' ? boundedStream(unpacking) : new target(format),
  });

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
