import type { RequestHandler } from 'express';

/** What keeps a page of this machine to itself: only a browser here, and only our own page in it, may drive it. */

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of another origin can make a browser ask this address by a name of its own (DNS rebinding). */
const LOOPBACK = /^(127(?:\.\d{1,3}){3}|localhost|\[::1\])(:\d{1,5})?$/;
export const ownHost: RequestHandler = (request, response, next) => {
  if (LOOPBACK.test(request.get('host') ?? '')) next();
  else response.status(403).end();
};

/** Other origins cannot set this header without asking first, and are never allowed. */
export const ownPage =
  (header: string): RequestHandler =>
  (request, response, next) => {
    const origin = request.get('origin');
    const foreign = origin !== undefined && origin !== `http://${request.get('host')}`;
    if (request.get(header) === '1' && !foreign) next();
    else response.status(403).end();
  };

export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  next();
};
