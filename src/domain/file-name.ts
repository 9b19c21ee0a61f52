import { tidy } from './tidy.ts';

/** Letters: with what stands before and behind it a name stays below the 255 bytes of a file system. */
const LONGEST = 80;
const ENDING = /\.[A-Za-z0-9]{1,5}$/;
/** What Windows opens as a device, whatever stands behind its first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

/**
 * A name that every file system takes, and that looks like what it is: one line in composed letters, no way into another
 * folder, nothing that turns or hides a part of it, no dot or blank at its ends.
 */
export function fileName(written: string): string {
  const line = trimmed(tidy(written).replace(/[\p{C}\s]+/gu, ' '));
  const ending = endingOf(line);
  const plain = line.slice(0, line.length - ending.length).replace(/["“”]/gu, '');
  const stem = [...plain.replace(/[\\/:*?<>|]+/gu, '-')];
  const name = `${trimmed(stem.slice(0, LONGEST).join(''))}${ending}`;
  return trimmed(name) === '' ? 'tệp' : name.replace(DEVICE, '_$&');
}

/** What a person calls a file, with the ending that says its kind; another ending than that is no ending. */
export function fileNamed(title: string, file: string): string {
  const ending = endingOf(trimmed(tidy(file)));
  const bare = trimmed(tidy(title));
  const own = endingOf(bare);
  if (own.toLowerCase() === ending.toLowerCase()) return fileName(bare);
  const stem = /[a-z]/i.test(own) ? `${bare.slice(0, -own.length)}-${own.slice(1)}` : bare;
  return fileName(`${stem || 'tệp'}${ending}`);
}

const endingOf = (name: string): string => ENDING.exec(name)?.[0] ?? '';

const trimmed = (name: string): string => name.replace(/^[-.\s]+|[.\s]+$/gu, '');
