/** The way to the server: what is asked of it, and what it tells by itself. */

const AGAIN_AFTER = 2_000;

/** The server said no, or could not be reached; the message is for the reader. */
export class Refused extends Error {}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Sandbox': '1' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Refused('Chưa gửi được vì mất kết nối. Nội dung vẫn còn, xin thử lại.');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Refused(answer.error ?? `Máy chủ chưa làm được việc này (mã ${response.status}).`);
  return answer;
}

/**
 * @typedef {object} Saying
 * @property {string} key The same again for what could not be sent, so that it is not said twice.
 * @property {string} as
 * @property {'group' | 'private'} chat
 * @property {string | null} topic
 * @property {string} text
 * @property {string | null} replyTo
 * @property {{ name: string, type: string, base64: string } | null} file
 */

/** @type {(saying: Saying) => Promise<{}>} */
export const postSay = (saying) => post('/sandbox/say', saying);

/** @type {(tap: { as: string, chat: 'group' | 'private', message: string, row: number, column: number }) => Promise<{ toast: string | null, openPrivate: boolean }>} */
export const postTap = (tap) => post('/sandbox/tap', tap);

/** @type {(forward: string) => Promise<{ now: string, note: string }>} */
export const postClock = (forward) => post('/sandbox/clock', { forward });

/** @type {(wanted: { regulation: string } | { own: { name: string, text: string } }) => Promise<{}>} */
export const postRestart = (wanted) => post('/sandbox/restart', wanted);

/**
 * Listens for as long as the page is open. The browser connects again by itself, except where the server
 * refused; then this does.
 *
 * @param {{ state: (data: any) => void, message: (data: any) => void, clock: (data: any) => void, lost: () => void }} hears
 */
export function listen(hears) {
  const events = new EventSource('/sandbox/events');
  for (const kind of /** @type {const} */ (['state', 'message', 'clock'])) {
    events.addEventListener(kind, (event) => hears[kind](JSON.parse(event.data)));
  }
  events.addEventListener('error', () => {
    hears.lost();
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(hears), AGAIN_AFTER);
  });
}
