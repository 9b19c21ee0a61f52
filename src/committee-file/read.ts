import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isMap } from 'yaml';
import { parseRegulation, shippedRegulations, shippedText } from '../regulations/load.ts';
import { isProfile } from '../regulations/mistaken.ts';
import type { Regulation } from '../regulations/schema.ts';
import { COMMITTEE_FILE, larger } from '../regulations/yaml-bounds.ts';
import { openYaml } from '../regulations/yaml-document.ts';
import { readYaml } from '../regulations/yaml-faults.ts';
import type { Fault } from '../regulations/yaml-syntax.ts';
import { findingsIn, isOwn } from './contradictions.ts';
import { doubts } from './doubts.ts';
import type { Finding } from './schema.ts';
import { type CommitteeFile, committeeFileSchema } from './schema.ts';

export type CommitteeReading =
  | {
      readonly ok: true;
      readonly file: CommitteeFile;
      readonly regulation: Regulation;
      /** What can be stored and was hardly meant so. */
      readonly warnings: readonly Fault[];
      /** Where its own regulation's file says nothing, so that the text is taken to say nothing. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly FaultInFile[] };

/** `file` where the fault is not in the committee file itself but in its regulation's. */
type FaultInFile = Fault & { readonly file?: string };

const PROFILE: Fault = {
  line: 1,
  path: '',
  problem: 'đây là tệp quy chế, chưa phải tệp của Ban',
  instead:
    'kiểm tra nó bằng npm run regulation -- check; tệp của Ban nêu đường dẫn tới nó ở mục "regulation"',
};

/** A committee file with the regulation that it names: both, or every fault of both with its line. */
export const readCommitteeFile = (path: string): CommitteeReading => readCommitteeText(readText(path), path);

/** The same of a text that stands for the file at `path`. */
export function readCommitteeText(text: string, path: string): CommitteeReading {
  if (isProfile(text)) return { ok: false, faults: [PROFILE] };
  let named: Named = NOTHING;
  const reading = readYaml(text, committeeFileSchema, COMMITTEE_FILE, {
    also: (value) => {
      named = readRegulation(value, path);
      return [...findingsIn(value, named.regulation), ...named.findings];
    },
    doubts,
  });
  const faults = [...(reading.ok ? [] : reading.faults), ...named.faults];
  return reading.ok && named.regulation && faults.length === 0
    ? {
        ok: true,
        file: reading.value,
        regulation: named.regulation,
        warnings: reading.warnings,
        leftOut: named.leftOut,
      }
    : { ok: false, faults };
}

/** A file that cannot be read at all; the message says why. */
export class UnreadableFile extends Error {}

/** Throws `UnreadableFile`. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > COMMITTEE_FILE.bytes)
      throw new UnreadableFile(`Tệp ${path} ${larger(COMMITTEE_FILE)}. Xin kiểm tra lại có đúng tệp không.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`Không đọc được tệp ${path}. Xin kiểm tra đường dẫn và quyền đọc.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Read anyhow, it would give people names with holes in them.
    throw new UnreadableFile(`Tệp ${path} không viết bằng bảng mã UTF-8. Xin lưu lại tệp với bảng mã UTF-8.`);
  }
}

interface Named {
  /** What is wrong with how the committee file names it. */
  readonly findings: readonly Finding[];
  /** What is wrong in the regulation's own file. */
  readonly faults: readonly FaultInFile[];
  readonly regulation: Regulation | null;
  readonly leftOut: readonly string[];
}

const NOTHING: Named = { findings: [], faults: [], regulation: null, leftOut: [] };

/** The file of a regulation that a committee file names, as a whole path; `null` where it names none. */
export function regulationFileOf(path: string): string | null {
  const ref = (refOf(readText(path)) ?? '').trim();
  return isOwn(ref) ? resolve(dirname(path), ref) : null;
}

function refOf(text: string): string | null {
  const opened = openYaml(text, COMMITTEE_FILE);
  if (!opened.ok || opened.document.errors.length > 0) return null;
  const { contents } = opened.document;
  const ref = isMap(contents) ? contents.get('regulation') : null;
  return typeof ref === 'string' ? ref : null;
}

/** The regulation that a committee file names, also where the rest of that file is not right. */
function readRegulation(value: unknown, committeePath: string): Named {
  const ref =
    typeof value === 'object' && value !== null && 'regulation' in value ? value.regulation : undefined;
  // What is no text at all is the schema's to tell.
  if (typeof ref !== 'string' || ref.trim() === '') return NOTHING;
  if (!isOwn(ref.trim())) return { ...NOTHING, regulation: shippedRegulations().get(ref.trim()) ?? null };
  return readOwn(resolve(dirname(committeePath), ref.trim()));
}

function readOwn(path: string): Named {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problem = error.message.split('. ')[0] ?? '';
    return {
      ...NOTHING,
      findings: [{ path: ['regulation'], problem, instead: 'ghi đường dẫn tính từ thư mục chứa tệp này' }],
    };
  }
  const reading = parseRegulation(text, basename(path), (name) => baseText(name, dirname(path)));
  if (!reading.ok) return { ...NOTHING, faults: reading.faults.map((fault) => ({ ...fault, file: path })) };
  return { ...NOTHING, regulation: reading.regulation, leftOut: reading.leftOut };
}

/** The text of a base that comes with the bot, or of a file, its path from the folder of the regulation based on it. */
function baseText(name: string, folder: string): string | null {
  if (!/\.ya?ml$/.test(name)) return shippedText(name);
  try {
    return readText(resolve(folder, name));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return null;
  }
}
