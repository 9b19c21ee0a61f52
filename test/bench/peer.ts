import type { AddressInfo } from 'node:net';
import express from 'express';
import { Bot, webhookCallback } from 'grammy';
import { TOKEN } from './api.ts';
import { serveUnder } from './serve-under.ts';

// grammY and express, which answer every update with the same words and keep nothing.
const [, , , apiRoot = '', secret = ''] = process.argv;
const bot = new Bot(TOKEN, { client: { apiRoot } });
bot.on('message', (context) => context.reply('Không có cuộc họp nào sắp tới.'));
const app = express();
app.use(express.json());
app.post('/telegram/webhook', webhookCallback(bot, 'express', { secretToken: secret }));
const server = app.listen(0, '127.0.0.1', () =>
  serveUnder((server.address() as AddressInfo).port, async () => {
    server.close();
    server.closeAllConnections();
  }),
);
