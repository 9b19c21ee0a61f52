import { flat } from '../fold.ts';

/** "theo kết luận của Chủ tịch UBND tỉnh ngày 18/11: Giao …": whose conclusion work is given by, and the rest. */
export function conclusionBehind(line: string): { readonly said: string; readonly rest: string } | null {
  const text = line.normalize('NFC').trim();
  const found = /^((?:theo|thuc hien) (?:y kien )?(?:ket luan|chi dao)) cua ([^:]{3,120}):\s*(?=\S)/.exec(
    flat(text),
  );
  if (!found?.[1] || !found[2]) return null;
  const from = found[1].length + ' của '.length;
  return {
    said: text.slice(from, from + found[2].length).trim(),
    rest: text.slice(found[0].length).trim(),
  };
}
