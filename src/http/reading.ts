import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { ownHost, ownPage, safeHeaders } from './own-page.ts';

/** What the reading room's page needs of the room. */
export interface ReadingDoor {
  /** The text, which does not change. */
  text(): object;
  /** The questions with their answers, and how far one came. */
  questions(): object;
  /** What was marked, as quote and article. */
  mark(spans: z.infer<typeof marking>): object;
  answer(id: string, answer: z.infer<typeof answering>): object;
  /** Says of all questions of a section that nobody answered that the text says nothing of them. */
  silence(section: number): object;
  /** Writes the files: which ones, or what is still missing. */
  finish(): Promise<object>;
  /** The page to sign, as HTML. */
  sign(): string;
  readonly sentences: { readonly tooMuch: string; readonly notUnderstood: string };
}

const LARGEST_BODY = '256kb';
/** It is one file that is also kept and printed, so its style stands in it; it runs nothing. */
const SIGN_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const marking = z.array(z.strictObject({ from: z.int().min(0), to: z.int().min(0) })).max(20);
const words = z.string().max(4_000);
const value = z.union([words, z.number(), z.boolean(), z.null(), z.array(z.string().max(400)).max(40)]);
const entries = z
  .array(
    z.strictObject({
      values: z.record(z.string().max(40), value).refine((all) => Object.keys(all).length <= 20),
      quote: words,
      article: z.string().max(400),
    }),
  )
  .max(40);
const answering = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('said'), entries }),
    z.strictObject({ state: z.literal('other'), entries }),
    z.strictObject({ state: z.literal('silent') }),
  ])
  .nullable();

const PAGE = fileURLToPath(new URL('./reading/', import.meta.url));
const SHARED = fileURLToPath(new URL('./sandbox/', import.meta.url));

/** The page and what it may do. Only this machine's own page can drive it. */
export function readingRoutes(door: ReadingDoor): Router {
  const router = Router();
  router.use(['/reading', '/sandbox', /^\/$/], ownHost, safeHeaders);
  router.get('/', (_request, response) => {
    response.sendFile('page.html', { root: PAGE });
  });
  router.get('/favicon.ico', (_request, response) => {
    response.status(204).end();
  });
  // How elements are made is one file for both pages.
  router.get('/sandbox/dom.js', (_request, response) => {
    response.sendFile('dom.js', { root: SHARED });
  });
  router.use('/reading', express.static(PAGE, { index: false, fallthrough: true }));
  router.get('/reading/text', (_request, response) => {
    response.json(door.text());
  });
  router.get('/reading/questions', (_request, response) => {
    response.json(door.questions());
  });
  router.get('/reading/sign.html', (_request, response) => {
    response.set('Content-Security-Policy', SIGN_PAGE_POLICY).type('html').end(door.sign());
  });
  router.use('/reading', ownPage('x-reading'), express.json({ limit: LARGEST_BODY }));
  const act =
    <Body>(schema: z.ZodType<Body>, work: (body: Body) => object | Promise<object>): RequestHandler =>
    async (request, response) => {
      const read = schema.safeParse(request.body);
      if (read.success) response.json(await work(read.data));
      else response.status(400).json({ error: door.sentences.notUnderstood });
    };
  router.post(
    '/reading/mark',
    act(z.strictObject({ spans: marking }), (body) => door.mark(body.spans)),
  );
  router.post(
    '/reading/answer',
    act(z.strictObject({ id: z.string().max(60), answer: answering }), (body) =>
      door.answer(body.id, body.answer),
    ),
  );
  router.post(
    '/reading/silence',
    act(z.strictObject({ section: z.int().min(0).max(100) }), (body) => door.silence(body.section)),
  );
  router.post(
    '/reading/finish',
    act(z.strictObject({}), () => door.finish()),
  );
  router.use('/reading', ((error, _request, response, next) => {
    if (typeof error !== 'object' || error === null || !('status' in error) || Number(error.status) >= 500)
      return next(error);
    const large = Number(error.status) === 413;
    response
      .status(Number(error.status))
      .json({ error: large ? door.sentences.tooMuch : door.sentences.notUnderstood });
  }) satisfies express.ErrorRequestHandler);
  return router;
}
