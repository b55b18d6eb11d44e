import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { BiaojieError } from '../index.ts';
import { assetOf } from './assets.ts';
import { type Guard, strictHeaders } from './guard.ts';
import { placeOf } from './place.ts';
import {
  answerSchema,
  effectSchema,
  itemRequestSchema,
  pictureRequestSchema,
  questionRequestSchema,
} from './requests.ts';
import type { Session } from './session.ts';
import { stateOf } from './state.ts';
import { effectOf, formView, viewOf } from './view.ts';

/** Bytes of a request. */
const mostBytes = 64 * 1024;

/** The review page and what it asks for. */
export const createApp = (session: Session, guard: Guard): Hono => {
  const app = new Hono();
  app.use(strictHeaders, guard.sameHost);
  app.get('/enter', guard.enter);
  app.use(guard.known, bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('', 413) }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) => sendAsset(c, 'index.html'));
  app.get('/page/:name', (c) => sendAsset(c, c.req.param('name')));
  addQuestions(app, session);
  addPlaces(app, session);
  addAnswers(app, session);
  app.notFound((c) => c.text('', 404));
  app.onError((error, c) => c.json(toProblem(error), 500));
  return app;
};

const addQuestions = (app: Hono, session: Session): void => {
  app.get('/api/state', async (c) => {
    await session.refresh();
    return c.json(stateOf(session));
  });
  app.get('/api/question', async (c) => {
    const request = parsed(questionRequestSchema, c.req.query());
    if (!request) return c.text('', 400);
    const { at, step, lang, ...filter } = request;
    const item = session.find(at, step, filter);
    return c.json(item && (await viewOf(session, item, lang)));
  });
  app.get('/api/form', async (c) => {
    const request = parsed(itemRequestSchema, c.req.query());
    const item = request && session.item(request.id);
    return item ? c.json(await formView(session, item, request.lang)) : c.text('', 404);
  });
};

const addPlaces = (app: Hono, session: Session): void => {
  app.get('/api/place', async (c) => {
    const request = parsed(itemRequestSchema, c.req.query());
    const item = request && session.item(request.id);
    if (!item) return c.text('', 404);
    const { source, raw } = item.uncertainty;
    try {
      const form = (await session.formOf(item))?.form;
      return c.json(placeOf(source, raw, await session.source(item), form));
    } catch (error) {
      return c.json(toProblem(error));
    }
  });
  app.get('/api/picture', async (c) => {
    const request = parsed(pictureRequestSchema, c.req.query());
    const item = request && session.item(request.id);
    if (!item) return c.text('', 404);
    const picture = await (await session.source(item)).picture(request.page);
    if (!picture) return c.text('', 404);
    return c.body(new Uint8Array(picture.image), 200, {
      'Content-Type': picture.mediaType,
      'X-Points-Per-Pixel': String(picture.pointsPerPixel),
    });
  });
};

const addAnswers = (app: Hono, session: Session): void => {
  app.post('/api/answer', async (c) => {
    const request = parsed(answerSchema, await bodyOf(c));
    if (!request) return c.text('', 400);
    const result = await session.answer(request);
    return 'refused' in result ? c.json(result, 422) : c.json(stateOf(session));
  });
  app.post('/api/effect', async (c) => {
    const request = parsed(effectSchema, await bodyOf(c));
    const item = request && session.item(request.id);
    if (!item) return c.text('', 404);
    return c.json(await effectOf(session, item, request.text, request.lang));
  });
};

const sendAsset = async (c: Context, name: string): Promise<Response> => {
  const asset = await assetOf(name);
  return asset ? c.body(asset.text, 200, { 'Content-Type': asset.type }) : c.text('', 404);
};

const parsed = <A>(schema: z.ZodType<A>, value: unknown): A | null =>
  schema.safeParse(value).data ?? null;

const bodyOf = async (c: Context): Promise<unknown> => {
  const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
  return isJson ? c.req.json().catch(() => null) : null;
};

const toProblem = (error: unknown) => ({
  problem:
    error instanceof BiaojieError
      ? error.text
      : { zh: `程序内部错误：${String(error)}`, en: `Internal error: ${String(error)}` },
});
