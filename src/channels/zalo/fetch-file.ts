import { ChannelError } from '../../ports/channel.ts';

/** U: where Zalo keeps what people send; none of its pages says so, these are seen in samples. */
const HOSTS = ['.zalo.me', '.zdn.vn', '.zadn.vn'];

export interface Fetching {
  readonly apiRoot: string;
  readonly fetch: typeof fetch;
  /** Milliseconds for the whole. */
  readonly timeout: number;
}

/** The bytes at an address that came in an event: nobody can have us ask any other host. Throws `file-refused`, `network`. */
export async function fetchZaloFile(url: string, most: number, settings: Fetching): Promise<Buffer> {
  if (!isZalos(url, settings.apiRoot)) throw refused('not an address of Zalo');
  const give = new AbortController();
  try {
    const answer = await settings.fetch(url, {
      redirect: 'error',
      signal: AbortSignal.any([give.signal, AbortSignal.timeout(settings.timeout)]),
    });
    if (answer.status >= 500 || answer.status === 429) throw unanswered(`status ${answer.status}`);
    if (!answer.ok || !answer.body) throw refused(`status ${answer.status}`);
    return await readAtMost(answer.body, most);
  } catch (error) {
    if (error instanceof ChannelError) throw error;
    throw unanswered('no answer');
  } finally {
    give.abort();
  }
}

/** Whether there is still anything at an address that came in an event; its bytes are not read. */
export async function isThere(url: string, settings: Fetching): Promise<boolean> {
  if (!isZalos(url, settings.apiRoot)) return false;
  const give = new AbortController();
  try {
    const signal = AbortSignal.any([give.signal, AbortSignal.timeout(settings.timeout)]);
    return (await settings.fetch(url, { redirect: 'error', signal })).ok;
  } catch {
    return false;
  } finally {
    give.abort();
  }
}

function isZalos(url: string, apiRoot: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  // The API's own host is what the settings say, in a test also without TLS.
  if (URL.canParse(apiRoot) && new URL(apiRoot).host === host) return protocol === new URL(apiRoot).protocol;
  return protocol === 'https:' && HOSTS.some((end) => hostname.endsWith(end));
}

/** What the headers say of the length is not believed. */
async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw refused(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const refused = (why: string): ChannelError => new ChannelError({ kind: 'file-refused' }, `a file: ${why}`);
const unanswered = (why: string): ChannelError => new ChannelError({ kind: 'network' }, `a file: ${why}`);
