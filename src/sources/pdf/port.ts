import { withinBounds } from './bounds.ts';
import type { Unpacking } from './inflate.ts';

/** A message of the library that carries operators of a page to the reader of that page. */
interface OperatorChunk {
  readonly streamId: number;
  readonly chunk: {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
    readonly lastChunk: boolean;
  };
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Carries messages between the library's two halves, which both run in this thread. It does three things that
 * the library's own port does not: it lets other work of the program run between messages, so that reading
 * can be aborted, it has streams unpacked within bounds, and it refuses further operators of a page that holds
 * too many. Small files can unpack to any number of them, and the library would collect them all.
 */
export class InProcessPort {
  /** Whether the page that was last read was cut short. */
  refused = false;
  private streamId = -1;
  private operators = 0;
  private listeners: readonly Listener[] = [];
  private readonly maximumOperators: number;
  private readonly unpacking: Unpacking;
  private readonly fail: (error: unknown) => void;

  /** `fail` is told what goes wrong while a message is handled, when nobody else waits for it. */
  constructor(maximumOperators: number, unpacking: Unpacking, fail: (error: unknown) => void) {
    this.maximumOperators = maximumOperators;
    this.unpacking = unpacking;
    this.fail = fail;
  }

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    if (isOutline(message)) return;
    const isOperators = isOperatorChunk(message);
    if (isOperators) this.admit(message);
    const data = isOperators ? copyOf(message) : structuredClone(message, { transfer });
    setImmediate(() => this.deliver(data));
  }

  addEventListener(_: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners = [...this.listeners, listener];
    options?.signal?.addEventListener('abort', () => this.removeEventListener(_, listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.listeners = this.listeners.filter((other) => other !== listener);
  }

  private deliver(data: unknown): void {
    const handle = (): void => {
      for (const listener of this.listeners) listener({ data });
    };
    try {
      if (isForParser(data)) withinBounds(this.unpacking, handle);
      else handle();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Throws where a page has had enough: the library then ends the page with what there is. */
  private admit({ streamId, chunk }: OperatorChunk): void {
    if (streamId !== this.streamId) {
      this.streamId = streamId;
      this.operators = 0;
      this.refused = false;
    }
    if (this.operators > this.maximumOperators && !chunk.lastChunk) {
      this.refused = true;
      throw new Error('too many operators on the page');
    }
    this.operators += chunk.fnArray.length;
  }
}

/** Whether a message carries the outline of a character: hundreds come with each file, and reading paints none. */
const isOutline = (message: unknown): boolean =>
  hasKeys(message, 'action', 'data') &&
  message.action === 'commonobj' &&
  Array.isArray(message.data) &&
  message.data[1] === 'FontPath';

/** Whether a message goes to the half that parses, by the names that the library gives its halves. */
const isForParser = (message: unknown): boolean =>
  hasKeys(message, 'targetName') && String(message.targetName).endsWith('worker');

/**
 * The sender empties its two lists and fills them anew; of the arguments it keeps none that it changes. To clone
 * them, with the glyphs that they share, takes longer than all that is done with them.
 */
const copyOf = ({ chunk, ...message }: OperatorChunk): OperatorChunk => ({
  ...message,
  chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] },
});

const isOperatorChunk = (message: unknown): message is OperatorChunk =>
  hasKeys(message, 'streamId', 'chunk') &&
  hasKeys(message.chunk, 'fnArray', 'argsArray', 'lastChunk');

const hasKeys = <K extends string>(value: unknown, ...keys: K[]): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
