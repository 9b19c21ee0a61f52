import type { Upload } from './body.ts';
import { Commands } from './commands.ts';
import { fileOf } from './files.ts';
import type { Limits } from './limits.ts';
import type { Mailbox } from './mailbox.ts';
import { getChat, getChatMember, leaveChat } from './members.ts';
import { Messages } from './messages.ts';
import { type Params, readList } from './params.ts';
import { Polling } from './polling.ts';
import type { Queries } from './queries.ts';
import { conflict } from './refusal.ts';
import type { Webhook } from './webhook.ts';
import type { World } from './world.ts';

interface Parts {
  world: World;
  mailbox: Mailbox;
  queries: Queries;
  webhook: Webhook;
  limits: Limits;
}

/** The methods of the Bot API by name. */
export class Methods {
  readonly commands: Commands;
  private readonly parts: Parts;
  private readonly messages: Messages;
  private readonly polling: Polling;

  constructor(parts: Parts) {
    this.parts = parts;
    this.commands = new Commands(parts.world);
    this.messages = new Messages(parts.world);
    this.polling = new Polling(parts.mailbox);
  }

  perform(method: string, params: Params, uploads: Map<string, Upload>, gone: AbortSignal): unknown {
    const { world, queries, webhook, limits } = this.parts;
    const chat = Number(params.chat_id);
    limits.check(method, chat, chat < 0);
    switch (method) {
      case 'getMe':
        return world.bot;
      case 'getUpdates':
        return this.getUpdates(params, gone);
      case 'setWebhook':
      case 'deleteWebhook':
        return this.setWebhook(params);
      case 'getWebhookInfo':
        return webhook.info();
      case 'setMyCommands':
        return this.commands.set(params);
      case 'getMyCommands':
        return this.commands.get(params);
      case 'deleteMyCommands':
        return this.commands.delete(params);
      case 'sendMessage':
        return this.messages.sendMessage(params);
      case 'sendDocument':
        return this.messages.sendDocument(params, uploads);
      case 'editMessageText':
        return this.messages.editMessageText(params);
      case 'editMessageReplyMarkup':
        return this.messages.editMessageReplyMarkup(params);
      case 'deleteMessage':
        return this.messages.deleteMessage(params);
      case 'answerCallbackQuery':
        return queries.answer(params);
      case 'getChat':
        return getChat(world, params);
      case 'getChatMember':
        return getChatMember(world, params);
      case 'getFile':
        return fileOf(world, params.file_id);
      case 'leaveChat':
        return leaveChat(world, params);
      default:
        throw new Error(`the fake lists the method ${method} and does not have it`);
    }
  }

  private getUpdates(params: Params, gone: AbortSignal): unknown {
    if (this.parts.webhook.hook) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    if (params.allowed_updates !== undefined) {
      this.parts.mailbox.allowed = readList(params.allowed_updates, 'allowed_updates').map(String);
    }
    return this.polling.poll(params, gone);
  }

  private setWebhook(params: Params): true {
    const { mailbox, webhook } = this.parts;
    if (params.drop_pending_updates === true) mailbox.clear();
    webhook.set(params);
    if (webhook.hook) this.polling.end(conflict('terminated by setWebhook request'));
    return true;
  }
}
