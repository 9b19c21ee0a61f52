import { fold } from './fold.ts';
import { openingOf } from './openings.ts';
import { spoken } from './wording.ts';

const DASH = /^[-–—]$/;
const KEEPS =
  /^(?:(?:van|cu|dia diem|noi hop|cho) )*(?:nhu cu|nhu truoc|giu nguyen|giu nhu cu|khong (?:thay )?doi|de nguyen|nguyen nhu cu)(?: (?:dia diem|noi hop|cho cu))?(?:[\s,]+(?:a|nhe|nha|di|thoi|em|dong chi))*[\s.!]*$/;

/** Whether an answer to “… mới?” leaves it as it is: a dash, “như cũ”, “giữ nguyên ạ”. */
export function keepsAsItIs(text: string): boolean {
  if (DASH.test(text.trim())) return true;
  const said = spoken(text);
  return [text, said.text.slice(openingOf(said))].some((one) => KEEPS.test(fold(one)));
}
