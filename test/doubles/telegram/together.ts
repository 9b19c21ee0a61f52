import type { Update } from 'grammy/types';
import { addFile, documentOf } from './files.ts';
import { mediaOf } from './media.ts';
import { type DocumentSpec, People } from './people.ts';

const LONGEST = 4_096;

/** What clients send as several messages. */
export class Together extends People {
  private albums = 0;

  /** Cut as a client cuts it: where a word ends, at the latest after 4,096 characters. */
  pastes(userId: number, text: string): Update[] {
    const parts: string[] = [];
    for (let rest = text; rest !== ''; ) {
      const end = rest.length <= LONGEST ? rest.length : rest.lastIndexOf(' ', LONGEST);
      const at = end > LONGEST / 2 ? end : LONGEST;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at).replace(/^ /, '');
    }
    return parts.map((part) => this.says(userId, part));
  }

  /** What is done meanwhile reaches the bot only when that is called, after whatever came in between. */
  later(deed: () => Update): () => void {
    const update = deed();
    this.mailbox.withhold(update);
    return () => this.mailbox.redeliver(update);
  }

  /** Files picked together, or videos; the caption stands under the first. */
  sendsAlbum(userId: number, files: readonly (DocumentSpec | 'video')[], caption?: string): Update[] {
    if (files.length < 2 || files.length > 10) throw new Error('An album has 2 to 10 files.');
    this.albums += 1;
    return files.map((file, at) =>
      this.speaks(
        userId,
        {},
        {
          ...(file === 'video'
            ? mediaOf('video', undefined)
            : { document: documentOf(addFile(this.world, file)) }),
          media_group_id: `13${this.albums}`,
          ...(at === 0 && caption ? { caption } : {}),
        },
      ),
    );
  }
}
