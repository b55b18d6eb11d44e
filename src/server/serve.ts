import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { BiaojieError } from '../index.ts';
import { createApp } from './app.ts';
import { Guard } from './guard.ts';
import type { Session } from './session.ts';

export interface ReviewServer {
  /** To open in a browser, once. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the review to this machine alone. Port 0: any that is free. Error: `invalid-options` where it is taken. */
export const serveReview = (session: Session, wantedPort: number): Promise<ReviewServer> => {
  let port = 0;
  const guard = new Guard(() => port);
  const app = createApp(session, guard);
  return new Promise((done, fail) => {
    const options = { fetch: app.fetch, hostname: '127.0.0.1', port: wantedPort };
    const server = serve(options, (info: AddressInfo) => {
      port = info.port;
      const address = `http://127.0.0.1:${port}${guard.entrance}`;
      done({ address, port, close: () => closeAll(server, session) });
    });
    server.once('error', (cause) => fail(cannotListen(wantedPort, cause)));
  });
};

const closeAll = (server: ReturnType<typeof serve>, session: Session): Promise<void> =>
  new Promise((done) => {
    session.close();
    server.close(() => done());
    // Browsers keep connections open that would keep the server.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

const cannotListen = (port: number, cause: unknown): BiaojieError =>
  new BiaojieError(
    'invalid-options',
    {
      zh: `端口 ${port} 不能使用（${String(cause)}）。`,
      en: `Cannot use port ${port} (${String(cause)}).`,
    },
    {},
    cause,
  );
