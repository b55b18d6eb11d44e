/**
 * What is written into a stream, as chunks to read. An error of the writing is thrown to the reader; the
 * chunks before it are worth nothing then.
 */
export async function* streamed(
  write: (stream: WritableStream<Uint8Array>) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let wake: () => void = () => undefined;
  let isDone = false;
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(chunk);
      wake();
    },
  });
  const writing = write(stream).finally(() => {
    isDone = true;
    wake();
  });
  // Thrown below, where somebody waits for it.
  writing.catch(() => undefined);
  while (!isDone || chunks.length > 0) {
    const chunk = chunks.shift();
    if (chunk) yield chunk;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  await writing;
}
