import type { AnyCommand } from '../command.ts';
import type { Input } from '../store.ts';
import { fold, squash } from '../text/fold.ts';
import { CONTINUE } from '../text/talk.ts';
import { understand } from '../text/understand.ts';
import type { Scene } from './scene.ts';

/** What somebody wants, read from what they typed or tapped. */
export type Order =
  | {
      readonly kind: 'command';
      readonly command: AnyCommand;
      readonly rest: string;
      readonly subject: string | null;
    }
  /** Go on with what was shown; `since` names which preview the button stood under. */
  | { readonly kind: 'confirm'; readonly since: string | null }
  | { readonly kind: 'drop' }
  /** Ask again what was asked: they came over from the group. */
  | { readonly kind: 'again' }
  | { readonly kind: 'answer'; readonly input: Input }
  | { readonly kind: 'unknown-command'; readonly word: string }
  | { readonly kind: 'nothing' };

// "vâng" (yes) and "vắng" (absent) fold to the same letters, so it is only taken with its tone mark.
const YES = new Set(['gui', 'dong y', 'co', 'ok', 'oke', 'dung', 'nhat tri', 'xac nhan']);
const YES_AS_WRITTEN = new Set(['vâng', 'dạ', 'dạ vâng']);
const NO = new Set(['thoi', 'khong', 'khong gui', 'huy', 'bo']);

/** Typed text longer than this is not read as a command or a short answer. */
const LONGEST_PLAIN = 2_000;

export function readOrder(scene: Scene, commands: readonly AnyCommand[]): Order {
  const { incoming, account } = scene;
  const text = (incoming.kind === 'tap' ? incoming.command : incoming.text).trim();
  const file = incoming.kind === 'message' ? incoming.file : null;
  const input: Input = { text, file };
  const spoken = incoming.kind === 'tap' || incoming.private || incoming.addressed;
  if (!spoken) return { kind: 'nothing' };
  const asking = incoming.private ? account.asking : null;
  if (asking && text === `/start ${CONTINUE}`) return { kind: 'again' };
  if (text.startsWith('/')) return slashOrder(text, commands);

  if (asking) {
    const word = fold(text.slice(0, LONGEST_PLAIN)).replace(/[.!]+$/, '');
    if (word === 'thoi' || (asking.wants === null && NO.has(word))) return { kind: 'drop' };
    const written = text.slice(0, 20).normalize('NFC').toLowerCase();
    if (asking.wants === null && (YES.has(word) || YES_AS_WRITTEN.has(written)))
      return { kind: 'confirm', since: null };
    if (asking.wants !== null) return { kind: 'answer', input };
  }
  if (text === '' && !file) return { kind: 'nothing' };
  // A file sent in private is a paper for the meeting, and what stands under it is its name.
  const papers = file && incoming.private && !understand(text) ? byName('tailieu', commands) : null;
  if (papers) return { kind: 'command', command: papers, rest: text, subject: null };
  if (text.length > LONGEST_PLAIN) return { kind: 'nothing' };
  return plainOrder(text, commands, incoming.private);
}

function slashOrder(text: string, commands: readonly AnyCommand[]): Order {
  const [, head = '', tail = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const word = squash(head.replace(/@.*$/, ''));
  if (word === 'gui') return { kind: 'confirm', since: tail.trim() || null };
  if (word === 'thoi') return { kind: 'drop' };
  const direct = byName(word, commands);
  if (direct) return { kind: 'command', command: direct, ...splitSubject(tail) };
  // "/ủy quyền An" and "/trợ giúp": names that people write as two words.
  const spaced = longestName(`${head} ${tail}`, commands);
  if (spaced) return spaced;
  return { kind: 'unknown-command', word: head.slice(0, 40) };
}

function plainOrder(text: string, commands: readonly AnyCommand[], inPrivate: boolean): Order {
  const said = understand(text);
  const meant = said ? byName(said.command, commands) : null;
  if (meant && said) return { kind: 'command', command: meant, rest: said.rest, subject: null };
  // "Vâng ạ" is yes, and must not be read as the command for staying away.
  if (/^v[àáảãạâấầẩẫậăằẳẵặ]ng(?![\p{L}\p{N}])/iu.test(text.normalize('NFC'))) return { kind: 'nothing' };
  // Bare command words are only listened to in private: in a group they are talk.
  if (inPrivate) return longestName(text, commands) ?? { kind: 'nothing' };
  return { kind: 'nothing' };
}

const byName = (word: string, commands: readonly AnyCommand[]): AnyCommand | null =>
  commands.find((command) => command.name === word || command.aliases.includes(word)) ?? null;

/** The command whose name is made by the first words of a text, the most words first. */
function longestName(text: string, commands: readonly AnyCommand[]): Order | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const command = byName(squash(words.slice(0, count).join(' ')), commands);
    // "Thôi" ends what is under way; "thôi để mai" is talk.
    if (command?.name === 'thoi') return count === words.length ? { kind: 'drop' } : null;
    if (command) return { kind: 'command', command, ...splitSubject(words.slice(count).join(' ')) };
  }
  return null;
}

/** A button names its meeting first: `#kien-giang/2026-3.1`. */
function splitSubject(text: string): { rest: string; subject: string | null } {
  const [, subject, rest] =
    /^(#[a-z0-9-]+\/\d{4}-\d{1,4}\.\d{1,4})(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  return subject ? { subject, rest: rest ?? '' } : { subject: null, rest: text.trim() };
}
