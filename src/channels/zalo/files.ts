import { z } from 'zod';
import { ChannelError, type FileRef } from '../../ports/channel.ts';
import type { Api } from './api.ts';
import { ZALO } from './ids.ts';

const MEGABYTE = 1024 * 1024;
const DAY = 86_400_000;
/** Uploads die after seven. */
const KEPT = 6 * DAY;
const MANY = 1_000;

interface Sort {
  readonly path: string;
  readonly most: number;
  attachment(given: { token: string; attachment_id: string }): object;
}

const FILE: Sort = {
  path: '/v2.0/oa/upload/file',
  most: 5 * MEGABYTE,
  attachment: ({ token }) => ({ type: 'file', payload: { token } }),
};
const IMAGE: Sort = {
  path: '/v2.0/oa/upload/image',
  most: MEGABYTE,
  attachment: ({ attachment_id }) => ({
    type: 'template',
    payload: { template_type: 'media', elements: [{ media_type: 'image', attachment_id }] },
  }),
};
/** What Zalo takes; csv according to one source (C). */
const SORTS: Readonly<Record<string, Sort & { readonly type: string }>> = {
  pdf: { ...FILE, type: 'application/pdf' },
  doc: { ...FILE, type: 'application/msword' },
  docx: { ...FILE, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  csv: { ...FILE, type: 'text/csv' },
  jpg: { ...IMAGE, type: 'image/jpeg' },
  jpeg: { ...IMAGE, type: 'image/jpeg' },
  png: { ...IMAGE, type: 'image/png' },
};

const uploaded = z
  .object({ token: z.string().catch(''), attachment_id: z.string().catch('') })
  .refine(({ token, attachment_id }) => token !== '' || attachment_id !== '');

export interface FileSettings {
  readonly api: Api;
  readonly clock: () => number;
  /** The bytes of a file, whichever channel it came by. */
  readonly fetchFile: (file: FileRef, most: number) => Promise<Buffer>;
  /** Another form of the same file, which Zalo carries more surely. */
  readonly carriedAs?: (file: FileRef) => FileRef;
  /** Whether an address of Zalo's still opens. */
  readonly isThere: (url: string) => Promise<boolean>;
}

/** How a file goes: as an attachment, or as its address in the text. */
export type Carried =
  | { readonly as: 'attachment'; readonly attachment: object }
  | { readonly as: 'link'; readonly url: string };

/** Files on their way to Zalo, each uploaded once, however many people get it. */
export class Files {
  readonly #settings: FileSettings;
  readonly #uploads = new Map<string, { readonly until: number; readonly attachment: Promise<object> }>();

  constructor(settings: FileSettings) {
    this.#settings = settings;
  }

  /** Throws `file-refused` where Zalo does not take it, and what fetching and uploading throw. */
  async carry(file: FileRef): Promise<Carried> {
    try {
      return { as: 'attachment', attachment: await this.#surest(file) };
    } catch (error) {
      if (!isRefused(error)) throw error;
      // What came by Zalo has an address there, which opens also what Zalo does not take from us; unless it is gone.
      const there = file.channel === ZALO && file.id.startsWith('https://');
      if (there && (await this.#settings.isThere(file.id))) return { as: 'link', url: file.id };
      throw new ChannelError({ kind: 'file-refused' }, error.message);
    }
  }

  /** Its upload has expired before its time. */
  forget(file: FileRef): void {
    for (const one of [file, this.#other(file)]) this.#uploads.delete(keyOf(one));
  }

  #other(file: FileRef): FileRef {
    return this.#settings.carriedAs?.(file) ?? file;
  }

  /** In its other form, and as it is where that is refused. */
  async #surest(file: FileRef): Promise<object> {
    const other = this.#other(file);
    if (other === file) return this.#attachment(file);
    return this.#attachment(other).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      return this.#attachment(file);
    });
  }

  #attachment(file: FileRef): Promise<object> {
    const now = this.#settings.clock();
    const known = this.#uploads.get(keyOf(file));
    if (known && now < known.until) return known.attachment;
    const attachment = this.#upload(file);
    if (this.#uploads.size >= MANY) this.#uploads.clear();
    const entry = { until: now + KEPT, attachment };
    this.#uploads.set(keyOf(file), entry);
    attachment.catch(() => {
      if (this.#uploads.get(keyOf(file)) === entry) this.#uploads.delete(keyOf(file));
    });
    return attachment;
  }

  async #upload(file: FileRef): Promise<object> {
    const ending = /\.([a-z]{3,4})$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
    const sort = SORTS[ending];
    if (!sort) throw refused('not a kind that Zalo takes');
    if (file.size !== null && file.size > sort.most) throw refused(`more than ${sort.most} bytes`);
    const bytes = await this.#settings.fetchFile(file, sort.most);
    if (bytes.length === 0 || bytes.length > sort.most) throw refused('empty, or too large');
    const given = await this.#settings.api.upload(
      sort.path,
      { name: file.name, type: sort.type, bytes },
      uploaded,
    );
    return sort.attachment(given);
  }
}

const keyOf = ({ channel, id }: FileRef): string => `${channel}:${id}`;

const refused = (why: string): ChannelError => new ChannelError({ kind: 'file-refused' }, `a file: ${why}`);

/** Zalo refuses what it was given, or we do before it. */
const isRefused = (error: unknown): error is ChannelError =>
  error instanceof ChannelError && ['file-refused', 'rejected'].includes(error.failure.kind);
