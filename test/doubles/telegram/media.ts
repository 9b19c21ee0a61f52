import type { Said } from './world.ts';

const FILE = { file_id: 'AwACfake', file_unique_id: 'AgADfake', file_size: 48_211 };
const PLACE = { latitude: 9.9917, longitude: 105.0806 };
const CAPTIONED = new Set(['voice', 'audio', 'video', 'animation', 'photo']);

/** What people send that is no text and no document, as the Bot API shows it. */
const MEDIA = {
  voice: { voice: { ...FILE, duration: 4, mime_type: 'audio/ogg' } },
  audio: { audio: { ...FILE, duration: 95, mime_type: 'audio/mpeg', file_name: 'ghi-am.mp3' } },
  video: { video: { ...FILE, duration: 12, width: 640, height: 360, mime_type: 'video/mp4' } },
  video_note: { video_note: { ...FILE, duration: 7, length: 240 } },
  // Carries a document as well, "for backward compatibility".
  animation: {
    animation: { ...FILE, duration: 2, width: 320, height: 240, mime_type: 'video/mp4' },
    document: { ...FILE, mime_type: 'video/mp4', file_name: 'giphy.mp4' },
  },
  sticker: {
    sticker: {
      ...FILE,
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  },
  location: { location: PLACE },
  venue: { venue: { location: PLACE, title: 'UBND tỉnh', address: 'Rạch Giá' }, location: PLACE },
  contact: { contact: { phone_number: '+84900000000', first_name: 'Danh Thị Hoa' } },
  poll: {
    poll: {
      id: '5',
      question: 'Họp hôm nào?',
      options: [
        { text: 'Thứ Hai', voter_count: 0 },
        { text: 'Thứ Ba', voter_count: 0 },
      ],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
    },
  },
  dice: { dice: { emoji: '🎲', value: 4 } },
  story: { story: { chat: { id: -1_002_000_000_001, type: 'channel', title: 'Tin tức' }, id: 3 } },
} as const;

export type MediaKind = keyof typeof MEDIA;
export const MEDIA_KINDS = Object.keys(MEDIA) as MediaKind[];

export function mediaOf(kind: MediaKind, caption: string | undefined): Partial<Said> {
  if (caption !== undefined && !CAPTIONED.has(kind)) throw new Error(`No client writes under a ${kind}.`);
  return { ...(MEDIA[kind] as unknown as Partial<Said>), ...(caption === undefined ? {} : { caption }) };
}
