/**
 * drop: the connection breaks before anything is done. accept-then-drop: it is done, and the bot cannot
 * know. hang: no answer until close(). status: an answer that is not ok.
 */
export type FaultKind = 'drop' | 'accept-then-drop' | 'hang' | 'status';

export interface Fault {
  method?: string;
  chat?: number;
  /** How often; once unless told otherwise. */
  times?: number;
  kind: FaultKind;
  /** For kind "status": 500 unless told otherwise. */
  status?: number;
  /** The whole JSON body, instead of the usual one. */
  body?: unknown;
  description?: string;
  /** For 429: the wait asked for, in seconds. Calls before it is over are refused as well. */
  retryAfter?: number;
  /** An HTML page instead of JSON, as a proxy in front of Telegram sends it; true for the usual page. */
  html?: boolean | string;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
};

/** Misfortunes to come, each used up by the calls it fits. */
export class Faults {
  private readonly planned: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.planned.push({ fault, left: fault.times ?? 1 });
  }

  take(method: string, chat: number): Fault | undefined {
    const found = this.planned.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method === undefined || fault.method === method) &&
        (fault.chat === undefined || fault.chat === chat),
    );
    if (found) found.left -= 1;
    return found?.fault;
  }
}

export interface Answer {
  status: number;
  type: string;
  body: string;
  retryAfter?: number;
}

export function faultAnswer(fault: Fault): Answer {
  const status = fault.status ?? 500;
  const wait = status === 429 ? (fault.retryAfter ?? 1) : fault.retryAfter;
  const description =
    fault.description ??
    (status === 429 ? `Too Many Requests: retry after ${wait}` : (DESCRIPTIONS[status] ?? `Error ${status}`));
  const head = { status, ...(wait !== undefined && { retryAfter: wait }) };
  if (fault.html) {
    const page = `<html>\r\n<head><title>${status} ${description}</title></head>\r\n<body><center><h1>${status} ${description}</h1></center></body>\r\n</html>`;
    return { ...head, type: 'text/html', body: fault.html === true ? page : fault.html };
  }
  const parameters = wait === undefined ? {} : { parameters: { retry_after: wait } };
  const body = fault.body ?? { ok: false, error_code: status, description, ...parameters };
  return { ...head, type: 'application/json', body: JSON.stringify(body) };
}
