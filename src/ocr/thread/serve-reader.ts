import type { LineReader } from '../../model/line-reader.ts';
import type { Request, ThreadPort } from './messages.ts';

/** Opens a reader and answers the requests of `threaded-reader.ts` with it. Runs in the thread. */
export const serveReader = async (
  open: () => Promise<LineReader>,
  port: ThreadPort,
): Promise<void> => {
  try {
    const reader = await open();
    const running = new Map<number, AbortController>();
    port.on('message', (request) => {
      if (request.is === 'cancel') running.get(request.id)?.abort();
      else if (request.is === 'close') {
        for (const controller of running.values()) controller.abort();
        port.close();
      } else void answer(reader, request, running, port);
    });
    port.postMessage({ is: 'ready' });
  } catch (error) {
    port.postMessage({ is: 'failed', id: null, error: String(error) });
  }
};

const answer = async (
  reader: LineReader,
  { id, images }: Request & { is: 'read' },
  running: Map<number, AbortController>,
  port: ThreadPort,
): Promise<void> => {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const readings = await reader.readLines(images, controller.signal);
    port.postMessage({ is: 'read', id, readings });
  } catch (error) {
    port.postMessage({ is: 'failed', id, error: String(error) });
  } finally {
    running.delete(id);
  }
};
