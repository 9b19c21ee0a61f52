/** Emoji that say yes or no, in any colour of skin. */
const EMOJI = /[👍👎👌✅☑✔❎❌✖🆗🙆🙅💯]/u;
/** U: that Zalo sends its own signs as such codes. */
const CODES = /\/-(?:strong|ok|no)\b|\([yn]\)|(?<!\S)\+1(?!\S)/gi;
const NOTHING_ELSE = /^(?:[\s.!,]|ạ|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0E|\uFE0F|\u200D)*$/u;

/** A thumb, a tick, "+1" and nothing else: it says yes or no to something, and to what is anybody's guess. */
export function isGesture(text: string): boolean {
  if (text.length > 60) return false;
  const rest = text.replace(CODES, '');
  return (rest !== text || EMOJI.test(text)) && NOTHING_ELSE.test(rest);
}
