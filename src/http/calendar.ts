import { createHash } from 'node:crypto';
import { Router } from 'express';

/** A word that nobody can guess, as the program makes it: anything else is not even looked up. */
const ADDRESS = /^\/lich\/([A-Za-z0-9_-]{24,64})\.ics$/;

/** `GET /lich/<token>.ics`: what calendars ask for again and again, mostly to hear that nothing has changed. */
export function calendarRoutes(open: (token: string) => Promise<string | null>): Router {
  const router = Router();
  router.get(ADDRESS, async (request, response) => {
    const body = await open(ADDRESS.exec(request.path)?.[1] ?? '');
    if (body === null) {
      response.status(404).end();
      return;
    }
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' });
    if (request.get('if-none-match') === etag) response.status(304).end();
    else response.type('text/calendar; charset=utf-8').end(body);
  });
  return router;
}
