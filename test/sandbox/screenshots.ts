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
  // A request that waits, before whoever decides, beside the card in the group.
  await laptop.page.locator('[data-step=decide]').click();
  await laptop.page.locator('#tour-help').click();
  await laptop.page.locator('.wanted').waitFor();
  await laptop.page.screenshot({ path: join(FOLDER, 'sandbox-laptop.png') });

  const phone = await Visitor.open(browser, sandbox.url, PHONE);
  await phone.says('Bảng báo cáo');
  await phone.page.locator('#private-log img').waitFor();
  await phone.until("document.querySelector('#private-log img').naturalHeight > 0");
  await phone.page.screenshot({ path: join(FOLDER, 'sandbox-phone.png') });
} finally {
  await browser.close();
  await sandbox.close();
}
