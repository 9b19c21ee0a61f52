import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, LAPTOP, openBrowser, PHONE, Visitor } from './chromium.ts';
import { RunningSandbox } from './running.ts';

/** `npm run screenshots`: makes the pictures of the README and the guide anew. */

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

if (!CHROMIUM) {
  process.stderr.write('No Chromium on this machine: install it, then run this again.\n');
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const [browser, sandbox] = await Promise.all([openBrowser(CHROMIUM), RunningSandbox.open()]);
try {
  const laptop = await Visitor.open(browser, sandbox.url, LAPTOP);
  await laptop.isLed('meeting');
  // Whoever asked to be absent, with the answer, beside the card in the group.
  const { people, messages } = await sandbox.state();
  const absent = messages.findLast(
    (message) => /xin vắng vì/.test(message.text) && message.from === message.chat,
  );
  await laptop.plays(absent?.from ?? people[0]?.id ?? '');
  await laptop.page.locator('[data-topic="5"]').click();
  await laptop.page.locator('#toasts button').click();
  await laptop.page
    .locator('#group-log article', { hasText: 'Trả lời (' })
    .last()
    .evaluate((card) => card.scrollIntoView());
  await laptop.page.waitForTimeout(300);
  await laptop.page.screenshot({ path: join(FOLDER, 'sandbox-laptop.png') });

  const phone = await Visitor.open(browser, sandbox.url, PHONE);
  await phone.page.locator('#tour-leave').click();
  await phone.plays(people.find(({ secretary }) => secretary)?.id ?? '');
  await phone.page.locator('#tab-private').click();
  await phone.says('/hop');
  await phone.page.waitForTimeout(300);
  await phone.page.screenshot({ path: join(FOLDER, 'sandbox-phone.png') });
} finally {
  await browser.close();
  await sandbox.close();
}
