import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Keeps everyone out but the browser that was handed the address. */
export class Guard {
  private readonly key = randomBytes(32).toString('base64url');
  private token: string | null = randomBytes(24).toString('base64url');
  private readonly port: () => number;

  constructor(port: () => number) {
    this.port = port;
  }

  /** The path to open, good for one use; null once it was used. */
  get entrance(): string | null {
    return this.token && `/enter?token=${this.token}`;
  }

  /** A page of another site may know the port, but names itself; DNS rebinding shows in the host. */
  readonly sameHost: MiddlewareHandler = async (c, next) => {
    const hosts = [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`];
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const isForeign = origin === undefined ? writes : origin !== `http://${host}`;
    if (!hosts.includes(host) || isForeign) return c.text('', 403);
    return next();
  };

  readonly known: MiddlewareHandler = async (c, next) =>
    same(getCookie(c, this.cookie) ?? '', this.key) ? next() : c.text('', 403);

  /** Exchanges the token of the address for a cookie that only this server gets back. */
  readonly enter = (c: Context): Response => {
    if (this.token === null || !same(c.req.query('token') ?? '', this.token))
      return c.text('', 403);
    this.token = null;
    setCookie(c, this.cookie, this.key, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect('/', 303);
  };

  /** Cookies do not know ports: two reviews at once need two names. */
  private get cookie(): string {
    return `biaojie-${this.port()}`;
  }
}

const same = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing from elsewhere is loaded, nothing is kept, nothing is framed. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', policy);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('X-Frame-Options', 'DENY');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
};
