import { withinBounds } from './bounds.ts';
import type { Unpacking } from './inflate.ts';
import { hasKeys, LocalPort } from './local-port.ts';

/** A message of the library that carries operators of a page to the reader of that page. */
interface OperatorChunk {
  readonly streamId: number;
  readonly chunk: {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
    readonly lastChunk: boolean;
  };
}

/**
 * The port that reading text takes. Beside carrying messages it has streams unpacked within bounds, and refuses
 * further operators of a page that holds too many: small files can unpack to any number of them, and the library
 * would collect them all.
 */
export class BoundedPort extends LocalPort {
  /** Whether the page that was last read was cut short. */
  refused = false;
  private streamId = -1;
  private operators = 0;
  private readonly maximumOperators: number;
  private readonly unpacking: Unpacking;

  constructor(maximumOperators: number, unpacking: Unpacking, fail: (error: unknown) => void) {
    super(fail);
    this.maximumOperators = maximumOperators;
    this.unpacking = unpacking;
  }

  override postMessage(message: unknown, transfer?: ArrayBuffer[]): void {
    if (!isOutline(message)) super.postMessage(message, transfer);
  }

  protected override copy(message: unknown, transfer: ArrayBuffer[]): unknown {
    if (!isOperatorChunk(message)) return super.copy(message, transfer);
    this.admit(message);
    return copyOf(message);
  }

  protected override handle(data: unknown): void {
    if (isForParser(data)) withinBounds(this.unpacking, () => super.handle(data));
    else super.handle(data);
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
