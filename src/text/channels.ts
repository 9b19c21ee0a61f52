/** The platforms, as people call them. */

const NAMES: Readonly<Record<string, string>> = { telegram: 'Telegram', zalo: 'Zalo' };

export const channelName = (channel: string): string => NAMES[channel] ?? 'trang dùng thử';

/** One way into the private chat; `typed` is the code that has to be typed there. */
export function doorLine(channel: string, link: string, typed: string | null): string {
  if (typed === null) return `- ${channelName(channel)}: mở ${link} rồi bấm Bắt đầu`;
  return `- ${channelName(channel)}: mở ${link}, bấm Quan tâm, rồi nhắn: /start ${typed}`;
}
