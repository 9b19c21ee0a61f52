import {
  Composer,
  type CST,
  type Document,
  Lexer,
  LineCounter,
  Parser,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import { spaced } from '../domain/tidy.ts';
import { beyondCount, beyondSize, type YamlBounds } from './yaml-bounds.ts';
import { type Fault, syntaxFaults } from './yaml-syntax.ts';

export type OpenedYaml =
  | {
      readonly ok: true;
      /** As it was read: letters composed, no-break spaces as spaces. */
      readonly text: string;
      readonly document: Document.Parsed;
      readonly lineOf: (offset: number) => number;
    }
  | { readonly ok: false; readonly faults: Fault[] };

/** Nodes that lie in each other. A real file has seven; whatever goes through them all is called for each level. */
const DEEPEST = 40;

/** The one door through which YAML comes in: no nodes are made of what is beyond its bounds. */
export function openYaml(file: string, bounds: YamlBounds): OpenedYaml {
  const large = beyondSize(file, bounds);
  if (large) return { ok: false, faults: [large] };
  const text = spaced(file.replace(/^\uFEFF/, '')).normalize('NFC');
  const many = beyondCount(text, bounds);
  if (many) return { ok: false, faults: [many] };
  const lines = new LineCounter();
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const { tokens, tooDeepAt } = tokensOf(text, lines);
  const document = documentOf(tokens, text.length);
  if (tooDeepAt === null) return { ok: true, text, document, lineOf };
  const deep: Fault = {
    line: lineOf(tooDeepAt),
    path: '',
    problem: 'các mục lồng nhau quá sâu',
    instead: 'bớt số lớp ngoặc hoặc thụt đầu dòng',
  };
  // What is written amiss line after line lies in each other as well.
  const amiss = problemsOf(document).filter(({ pos: [at] }) => at < tooDeepAt);
  return { ok: false, faults: [...syntaxFaults(amiss, lineOf), deep] };
}

export const problemsOf = ({ errors, warnings }: Document): YAMLError[] => [...errors, ...warnings];

/** The tokens up to where they lie too deep. */
function tokensOf(text: string, lines: LineCounter): { tokens: CST.Token[]; tooDeepAt: number | null } {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const piece of new Lexer().lex(text)) {
    tokens.push(...parser.next(piece));
    if (parser.stack.length <= DEEPEST) continue;
    const tooDeepAt = parser.offset;
    return { tokens: [...tokens, ...parser.end()], tooDeepAt };
  }
  return { tokens: [...tokens, ...parser.end()], tooDeepAt: null };
}

function documentOf(tokens: readonly CST.Token[], length: number): Document.Parsed {
  // The parser's own search for keys written twice compares each key with all others; ours takes them once.
  const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;
  const [document, second] = new Composer(options).compose(tokens, true, length);
  if (!document) throw new Error('a composer that was forced gave no document');
  if (second)
    document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return document;
}
