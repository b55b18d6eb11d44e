type Listener = (event: { readonly data: unknown }) => void;

/**
 * Carries messages between the library's two halves, which both run in this thread, each in a turn of its own: other
 * work of the program runs between them, so that reading can be aborted. Messages are copied, but for the bytes of the
 * document: all readings of a file have them in common, and what the library mends in them (fonts) they find mended.
 * The library's own port would take them away from the caller, so that each reading of a file would hold a copy of it.
 */
export class LocalPort {
  private listeners: readonly Listener[] = [];
  readonly fail: (error: unknown) => void;

  /** `fail` is told what goes wrong when nobody else waits for it: while a message is handled, or a file is read. */
  constructor(fail: (error: unknown) => void) {
    this.fail = fail;
  }

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    const data = this.copy(message, transfer);
    setImmediate(() => this.deliver(data));
  }

  addEventListener(_: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.listeners = [...this.listeners, listener];
    options?.signal?.addEventListener('abort', () => this.removeEventListener(_, listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.listeners = this.listeners.filter((other) => other !== listener);
  }

  protected copy(message: unknown, transfer: ArrayBuffer[]): unknown {
    if (!isHandOver(message)) return structuredClone(message, { transfer });
    const { data: bytes, ...settings } = message.data;
    return { ...message, data: { ...structuredClone(settings), data: bytes } };
  }

  protected handle(data: unknown): void {
    for (const listener of this.listeners) listener({ data });
  }

  private deliver(data: unknown): void {
    try {
      this.handle(data);
    } catch (error) {
      this.fail(error);
    }
  }
}

/** The message that hands a document over to the half that parses. */
interface HandOver {
  readonly action: 'GetDocRequest';
  readonly data: { readonly data: Uint8Array };
}

const isHandOver = (message: unknown): message is HandOver =>
  hasKeys(message, 'action', 'data') &&
  message.action === 'GetDocRequest' &&
  hasKeys(message.data, 'data') &&
  message.data.data instanceof Uint8Array;

export const hasKeys = <K extends string>(
  value: unknown,
  ...keys: K[]
): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
