import { type Params, textOf } from './params.ts';
import { badRequest } from './refusal.ts';

export interface QueryAnswer {
  query: string;
  user: number;
  data: string;
  text?: string;
  show_alert?: boolean;
  url?: string;
  /** From the tap to this answer: for so long the member saw the button turning. */
  afterMs: number;
}

interface Query {
  user: number;
  data: string;
  at: number;
  expired: boolean;
}

/** The taps, and what the bot answered to them. */
export class Queries {
  readonly answers: QueryAnswer[] = [];
  private readonly open = new Map<string, Query>();
  private readonly now: () => number;
  private readonly validMs: number;

  constructor(now: () => number, validMs: number) {
    this.now = now;
    this.validMs = validMs;
  }

  ask(user: number, data: string): string {
    const id = String(700_000_000_000 + this.open.size);
    this.open.set(id, { user, data, at: this.now(), expired: false });
    return id;
  }

  expire(id: string): void {
    const query = this.open.get(id);
    if (query) query.expired = true;
  }

  /** A second answer to the same query is accepted: nothing tells the bot that it was superfluous. */
  answer(params: Params): true {
    const id = textOf(params.callback_query_id) ?? '';
    const query = this.open.get(id);
    const { text, show_alert, url } = params;
    if ([...(textOf(text) ?? '')].length > 200) throw badRequest('MESSAGE_TOO_LONG');
    if (!query || query.expired || this.now() - query.at > this.validMs) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    // An address is for games and for t.me links that start the bot.
    if (url !== undefined && !/^(https:\/\/)?t\.me\//.test(String(url))) throw badRequest('URL_INVALID');
    this.answers.push({
      query: id,
      user: query.user,
      data: query.data,
      ...(typeof text === 'string' && { text }),
      ...(typeof show_alert === 'boolean' && { show_alert }),
      ...(typeof url === 'string' && { url }),
      afterMs: this.now() - query.at,
    });
    return true;
  }
}
