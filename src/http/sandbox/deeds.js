import { postSay, postTap } from './api.js';
import { attempt, toast } from './toast.js';

/**
 * What people do in the chats, wherever on the page it was asked for.
 *
 * @typedef {import('./state.js').Model} Model
 */

export const newKey = () => crypto.randomUUID();

/** @type {(saying: Omit<import('./api.js').Saying, 'file'>, file?: File) => Promise<boolean>} */
export const say = (saying, file) =>
  attempt(async () => {
    const read = file ? { name: file.name, type: file.type, base64: await readFile(file) } : null;
    await postSay({ ...saying, file: read });
  });

/** @type {(file: File) => Promise<string>} */
const readFile = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`Không đọc được tệp “${file.name}”. Xin chọn lại tệp.`));
    reader.readAsDataURL(file);
  });

/**
 * Taps a choice under a message, as who one is.
 *
 * @param {Model} model
 * @param {import('./state.js').Message} message
 * @param {number} row
 * @param {number} column
 */
export function tap(model, message, row, column) {
  const opens = message.choices[row]?.[column]?.kind === 'private';
  if (opens) model.go({ pane: 'private' });
  const chat = message.chat === 'group' ? 'group' : 'private';
  return attempt(async () => {
    const answer = await postTap({ as: model.role, chat, message: message.id, row, column });
    if (answer.toast) toast(answer.toast);
    if (answer.openPrivate) model.go({ pane: 'private' });
  });
}
