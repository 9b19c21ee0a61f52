import type { BotCommand } from 'grammy/types';
import { type Params, readList, readObject, textOf } from './params.ts';
import { badRequest } from './refusal.ts';
import type { World } from './world.ts';

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

/** The command lists, one per scope and language. Display only: Telegram enforces none of them. */
export class Commands {
  readonly lists = new Map<string, BotCommand[]>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  set(params: Params): true {
    const commands = readList(params.commands, 'commands').map(readCommand);
    if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    const key = this.key(params);
    if (commands.length > 0) this.lists.set(key, commands);
    else this.lists.delete(key);
    return true;
  }

  get(params: Params): BotCommand[] {
    return this.lists.get(this.key(params)) ?? [];
  }

  delete(params: Params): true {
    this.lists.delete(this.key(params));
    return true;
  }

  private key(params: Params): string {
    const language = textOf(params.language_code) ?? '';
    if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified');
    const given = readObject(params.scope ?? { type: 'default' }, 'BotCommandScope', [
      'type',
      'chat_id',
      'user_id',
    ]);
    const type = String(given.type);
    const needs = SCOPES[type];
    if (!needs) throw badRequest("can't parse BotCommandScope: unsupported type specified");
    readObject(given, `BotCommandScope "${type}"`, ['type', ...needs]);
    if (needs.includes('chat_id')) this.world.reach(given.chat_id);
    return commandsKey(given, language);
  }
}

export const commandsKey = (scope: Params = { type: 'default' }, language = ''): string =>
  [scope.type, scope.chat_id, scope.user_id, language]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim();

function readCommand(value: unknown): BotCommand {
  const given = readObject(value, 'BotCommand', ['command', 'description']);
  // Telegram forgives the slash and white space around both.
  const command = (textOf(given.command) ?? '').trim().replace(/^\//, '');
  const description = (textOf(given.description) ?? '').trim();
  if (command === '') throw badRequest('command must be non-empty');
  if ([...command].length > 32) throw badRequest('command length must not exceed 32');
  if (description === '') throw badRequest('command description must be non-empty');
  if ([...description].length > 256) throw badRequest('command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description };
}
