import type { Message } from 'grammy/types';
import type { Seen } from '../../doubles/zalo/world.ts';
import type { Scheduler } from '../machine/scheduler.ts';
import type { Trace } from '../machine/trace.ts';

/** Something that a platform has put into a chat, or changed there. */
export interface Arrival {
  readonly at: number;
  /** `telegram:1501`, `telegram:-100…`, `zalo:665…`: no topic. */
  readonly chat: string;
  readonly group: boolean;
  readonly edit: boolean;
  /** It quotes what it answers. */
  readonly answers: boolean;
  readonly text: string;
}

/** All that reached anybody, in its order. */
export class Arrivals {
  readonly all: Arrival[] = [];
  /** How often a message for a chat was under way when nobody could know any more whether it arrived. */
  readonly doubts = new Map<string, number>();
  /** Chats to which something was refused that is not to be tried again. */
  readonly refusedFor = new Set<string>();
  onArrival: (arrival: Arrival) => void = () => {};
  readonly #scheduler: Scheduler;
  readonly #trace: Trace;

  constructor(scheduler: Scheduler, trace: Trace) {
    this.#scheduler = scheduler;
    this.#trace = trace;
  }

  telegram(method: string, params: Record<string, unknown>, result: unknown): void {
    if (!/^(sendMessage|sendDocument|editMessageText)$/.test(method)) return;
    const message = result as Message;
    const text = message.text ?? message.caption ?? '';
    const chat = Number(params.chat_id);
    const how = { edit: method === 'editMessageText', answers: params.reply_parameters !== undefined };
    this.#add(`telegram:${chat}`, chat < 0, how, text);
  }

  zalo(chat: string, group: boolean, { text }: Seen): void {
    this.#add(`zalo:${chat}`, group, { edit: false, answers: false }, text);
  }

  refused(chat: string | null, what: string): void {
    if (chat !== null) this.refusedFor.add(chat);
    this.#trace.note(`refused: ${what}`);
  }

  doubt(chat: string): void {
    this.doubts.set(chat, (this.doubts.get(chat) ?? 0) + 1);
  }

  #add(chat: string, group: boolean, how: Pick<Arrival, 'edit' | 'answers'>, text: string): void {
    const arrival = { at: this.#scheduler.now, chat, group, ...how, text };
    this.all.push(arrival);
    this.#trace.note(`${how.edit ? 'edited' : 'sent'} ${chat}: ${text.replaceAll('\n', ' ⏎ ')}`);
    this.onArrival(arrival);
  }
}
