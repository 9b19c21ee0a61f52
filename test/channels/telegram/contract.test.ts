import { type Abilities, channelContract } from '../../contracts/channel.ts';
import { telegramPlatform } from './bench.ts';

const TELEGRAM: Abilities = {
  groups: true,
  edits: true,
  toasts: true,
  failures: ['rate-limited', 'blocked', 'auth', 'network', 'rejected', 'moved', 'topic-gone', 'edit-gone'],
};

channelContract('Telegram by long polling', TELEGRAM, telegramPlatform('polling'));
channelContract('Telegram by webhook', TELEGRAM, telegramPlatform('webhook'));
