import { fold } from '../domain/fold.ts';
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

const BACK =
  /^(?:(?:cho (?:em|toi|minh) |xin )?(?:quay lai|lui lai|tro lai|lui|sua|sua lai)(?: ve)? )?cau (?:hoi )?(?:truoc|vua roi)(?: (?:a|nhe|nha|di|giup em|giup toi))*[\s.!]*$|^(?:quay lai|lui lai|tro lai)(?: (?:a|nhe|nha|di))*[\s.!]*$/;

/** Whether somebody wants to answer the question before the one that waits anew: “quay lại”, “câu trước”. */
export function goesBack(text: string): boolean {
  const said = spoken(text);
  return [text, said.text.slice(openingOf(said))].some((one) => BACK.test(fold(one.trim())));
}
