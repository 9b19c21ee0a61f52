import type { FileRef } from '../reference.ts';
import type { Instant } from '../time/instant.ts';

/** 20 MB: what a bot may fetch on Telegram, and what fits an official mailbox. */
export const LARGEST_FILE = 20 * 1_024 * 1_024;

/** What runs when it is opened, on Windows, Android, macOS or Linux. */
const RUNS = new Set(
  (
    'exe apk bat cmd com js jse mjs vbs vbe wsf wsh hta scr pif msi msp msc jar ps1 psm1 sh bash lnk cpl dll reg ' +
    'inf gadget application appx msix ipa dmg pkg app deb rpm run bin iso img xapk url scf chm ' +
    'jnlp vb ws wsc sct xll appref-ms settingcontent-ms library-ms appinstaller msixbundle appxbundle command ' +
    'docm dotm xlsm xlsb xltm pptm py svg html htm hta vhd vhdx'
  ).split(' '),
);

export type FileFault =
  | { readonly fault: 'executable'; readonly name: string; readonly ending: string }
  | { readonly fault: 'too-big'; readonly name: string; readonly size: number };

/** What is wrong with a file that is handed in; `null` when nothing is. Only its name and size are known here. */
export function fileFault({ name, size }: FileRef): FileFault | null {
  // Windows drops dots and spaces at the end of a name, and marks of writing direction hide where it ends.
  const plain = name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/[.\s]+$/u, '');
  const ending = /\.([^.\s]+)$/u.exec(plain)?.[1]?.toLowerCase() ?? '';
  if (RUNS.has(ending)) return { fault: 'executable', name, ending };
  return size !== null && size > LARGEST_FILE ? { fault: 'too-big', name, size } : null;
}

/** The form on which reports by a duty are to be written ("mẫu báo cáo"): words, a file, or both. */
export interface Template {
  /** The key of the duty. */
  readonly duty: string;
  readonly text: string;
  readonly file: FileRef | null;
  readonly by: string;
  readonly at: Instant;
}

export const TEMPLATE_LIMIT = 2_000;

export const templateOf = (
  { templates }: { readonly templates?: readonly Template[] },
  duty: string,
): Template | null => templates?.find((one) => one.duty === duty) ?? null;
