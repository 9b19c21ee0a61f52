import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { printable } from '../domain/tidy.ts';
import { BadArchive, openedAtOnce } from '../hear/zip.ts';
import type { Block, PaperDocument } from '../say/papers/document.ts';
import type { TemplateRefusal } from '../say/papers/template.ts';

/** A committee's own Word template: looked into before it is taken, filled in when a paper is sent. */

export const TEMPLATE_LIMITS = { file: 1_048_576, inflated: 16 * 1_048_576 };

/** What may stand in braces, with what it becomes; those with a list are opened by `{#…}`, each line of them is `{.}`. */
export const FIELDS = {
  coquanchuquan: 'cơ quan chủ quản',
  coquanbanhanh: 'cơ quan ban hành',
  sokyhieu: 'số, ký hiệu',
  diadanhngay: 'địa danh, ngày tháng năm',
  duthao: 'chữ “DỰ THẢO” khi chưa có số',
  tenloai: 'tên loại văn bản',
  trichyeu: 'trích yếu',
  quyenhan: 'quyền hạn, chức vụ của người ký',
  chucvukhac: 'chức vụ ở cơ quan của người ký',
  hoten: 'họ tên người ký',
  quyenhantrai: 'chức danh người ký bên trái (biên bản)',
  hotentrai: 'họ tên người ký bên trái (biên bản)',
  kinhgui: 'danh sách nơi kính gửi',
  cancu: 'danh sách căn cứ',
  noidung: 'danh sách các đoạn nội dung',
  noinhan: 'danh sách nơi nhận',
} as const;

/** Those that are opened and closed. */
const LISTS: readonly string[] = ['kinhgui', 'cancu', 'noidung', 'noinhan'] satisfies (keyof typeof FIELDS)[];

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What is wrong with a file as a template, or which fields are not in it: those parts of a paper will not be there. */
export function lookInto(bytes: Buffer): TemplateRefusal | { readonly without: readonly string[] } {
  if (bytes.length > TEMPLATE_LIMITS.file) return { why: 'large' };
  const entries = entriesOf(bytes);
  if (!(entries instanceof Map)) return entries;
  const types = String(entries.get('[Content_Types].xml') ?? '');
  const names = [...entries.keys()];
  if (/macroEnabled|vbaProject/i.test(types) || names.some((name) => /vbaProject|\.bin$/i.test(name)))
    return { why: 'macro' };
  if (!types.includes(MAIN) || !entries.has('word/document.xml')) return { why: 'not-word' };
  // A paper that fetches something when it is opened tells where it was opened.
  const linked = names.some(
    (name) =>
      name.endsWith('.rels') &&
      /Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|image)"[^>]*TargetMode="External"|TargetMode="External"[^>]*Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|image)"/.test(
        String(entries.get(name)),
      ),
  );
  return linked ? { why: 'linked' } : fieldsOf(bytes);
}

function entriesOf(bytes: Buffer): Map<string, Buffer> | TemplateRefusal {
  try {
    return openedAtOnce(bytes, () => true, TEMPLATE_LIMITS.inflated);
  } catch (error) {
    // Whatever else is wrong with it, it is no Word file.
    return { why: error instanceof BadArchive && error.why === 'too-large' ? 'bomb' : 'not-word' };
  }
}

function fieldsOf(bytes: Buffer): TemplateRefusal | { readonly without: readonly string[] } {
  const found = new Set<string>();
  const unopened = new Set<string>();
  const reader: DXT.Module = {
    name: 'reads the fields',
    postparse: (parts) => {
      for (const { name, isList } of namesIn(parts)) {
        found.add(name);
        if (!isList && LISTS.includes(name)) unopened.add(name);
      }
      return parts;
    },
  };
  try {
    open(bytes, [reader]);
  } catch (error) {
    return { why: 'braces', names: faultsIn(error) };
  }
  const unknown = [...found].filter((name) => name !== '.' && !Object.hasOwn(FIELDS, name)).sort();
  if (unknown.length > 0) return { why: 'fields', names: unknown };
  if (unopened.size > 0) return { why: 'lists', names: [...unopened] };
  // A paper without what it says would go out under the committee's name.
  if (!found.has('noidung')) return { why: 'no-content' };
  return { without: Object.keys(FIELDS).filter((name) => !found.has(name)) };
}

const open = (bytes: Buffer, modules: DXT.Module[] = []): Docxtemplater =>
  new Docxtemplater(new PizZip(bytes), {
    modules,
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    nullGetter: () => '',
  });

/** It would put what people typed into the file as XML. */
const RAW = 'rawxml';

/** The fields of a part and of the lists in it. */
const namesIn = (parts: readonly DXT.Part[]): { readonly name: string; readonly isList: boolean }[] =>
  parts.flatMap((part) => [
    ...(part.type === 'placeholder'
      ? [
          {
            name: `${part.module === RAW ? '@' : ''}${part.value.trim()}`,
            isList: part.subparsed !== undefined,
          },
        ]
      : []),
    ...namesIn(part.subparsed ?? []),
  ]);

/** Each brace that is not closed, as it stands there. */
function faultsIn(error: unknown): string[] {
  const { errors = [] } = (error as { properties?: { errors?: readonly unknown[] } }).properties ?? {};
  const named = errors.map((one) => {
    const { context, xtag, explanation } = (one as { properties?: Record<string, string> }).properties ?? {};
    return xtag ?? context ?? explanation ?? '';
  });
  return [...new Set(named.filter((one) => one !== ''))].slice(0, 10);
}

/** A paper by a template that was taken. */
export function fillTemplate(bytes: Buffer, paper: PaperDocument): Buffer {
  const word = open(bytes);
  const clean = Object.entries(valuesOf(paper)).map(([name, value]) => [
    name,
    typeof value === 'string' ? printable(value) : value.map(printable),
  ]);
  word.render(Object.fromEntries(clean));
  return word.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function valuesOf(paper: PaperDocument): Record<keyof typeof FIELDS, string | readonly string[]> {
  const right = paper.signatures.at(-1);
  const left = paper.signatures.length > 1 ? paper.signatures[0] : undefined;
  const upper = (lines: readonly string[] = []): string => lines.join('\n').toLocaleUpperCase('vi');
  return {
    coquanchuquan: paper.superior?.toLocaleUpperCase('vi') ?? '',
    coquanbanhanh: paper.issuer.toLocaleUpperCase('vi'),
    sokyhieu: paper.number,
    diadanhngay: paper.placeAndDay ?? '',
    duthao: paper.isDraft ? 'DỰ THẢO' : '',
    tenloai: paper.title?.name.toLocaleUpperCase('vi') ?? '',
    trichyeu: paper.title?.excerpt ?? paper.about ?? '',
    quyenhan: upper(right?.authority),
    chucvukhac: right?.agencyPost?.toLocaleUpperCase('vi') ?? '',
    hoten: right?.name ?? '',
    quyenhantrai: upper(left?.authority),
    hotentrai: left?.name ?? '',
    kinhgui: paper.addressees,
    cancu: paper.basis,
    noidung: paper.body.flatMap(linesOf),
    noinhan: paper.copies,
  };
}

/** What is a table in our own form is a line for each row here. */
const linesOf = (block: Block): string[] => {
  if (block.is === 'table') return block.rows.map((row) => row.filter((one) => one !== '').join(' – '));
  if (block.is === 'heading') return [block.text];
  return `${block.lead ? `${block.lead} ` : ''}${block.text}`.split('\n');
};
