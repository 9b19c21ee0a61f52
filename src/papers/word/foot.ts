import type { Paragraph, Table } from 'docx';
import type { PaperDocument, Signature } from '../../say/papers/document.ts';
import { columns } from './head.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { centred, line, type Style } from './words.ts';

/** Who signs it and who gets it: ô 7 and 9b. */

const LEFT = 4_000;
const RIGHT = TEXT_WIDTH - LEFT;
const HALF = Math.floor(TEXT_WIDTH / 2);
const BOLD: Style = { size: SIZE.body, bold: true };
const NEXT = { keepNext: true };

export function foot({ signatures, copies }: PaperDocument): (Paragraph | Table)[] {
  const before = line('', { size: 12 }, NEXT);
  const [first, second] = signatures;
  if (first && second)
    return [
      before,
      columns([HALF, TEXT_WIDTH - HALF], [[signed(first), signed(second)]]),
      line('', { size: 12 }),
      ...receivers(copies),
    ];
  return [before, columns([LEFT, RIGHT], [[receivers(copies), first ? signed(first) : []]])];
}

/** Room for hand and seal stands between the post and the name: neither is ever drawn. */
const signed = ({ authority, how, agencyPost, name }: Signature): Paragraph[] => [
  ...authority.map((one) => centred(one.toLocaleUpperCase('vi'), BOLD, NEXT)),
  ...(how ? [centred(`(${how})`, { size: SIZE.number, italics: true }, NEXT)] : []),
  ...Array.from({ length: 4 }, () => centred('', BOLD, NEXT)),
  ...(agencyPost ? [centred(agencyPost.toLocaleUpperCase('vi'), BOLD, NEXT)] : []),
  centred(name, BOLD),
];

const receivers = (copies: readonly string[]): Paragraph[] =>
  copies.length === 0
    ? []
    : [
        line('Nơi nhận:', { size: SIZE.label, bold: true, italics: true }),
        ...copies.map((one, at) =>
          line(`- ${one}${at === copies.length - 1 ? '.' : ';'}`, { size: SIZE.list }),
        ),
      ];
