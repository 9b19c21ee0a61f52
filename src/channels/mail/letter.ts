import { type Message, textBesideButtons } from '../../ports/channel.ts';

/** A message as mail programs show it. */
export interface MailLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Servers cut what is longer, some in the middle of a letter. */
const LONGEST_SUBJECT = 200;

/** Plain text, and the same in simple HTML; nothing that people typed becomes markup, or a line of the head. */
export function letterOf(message: Message, emptySubject: string): MailLetter {
  const text = textBesideButtons(message, () => true);
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const subject = oneLine(message.title ?? first) || emptySubject;
  return { subject, text, html: htmlOf(text) };
}

/** Control characters would end the line in the head of the letter, and begin one of somebody else's making. */
const oneLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length <= LONGEST_SUBJECT ? line : `${[...line].slice(0, LONGEST_SUBJECT - 1).join('')}…`;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const htmlOf = (text: string): string => {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"></head><body style="font-family:'Times New Roman',serif;font-size:14pt">\n${paragraphs}\n</body></html>`;
};
