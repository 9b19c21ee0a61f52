import type { Message as TelegramMessage } from 'grammy/types';
import type { FileRef } from '../../ports/channel.ts';
import { TELEGRAM } from './ids.ts';

/** Telegram sends a picture again only as a picture, so its id says that it is one. */
const PHOTO = 'photo:';
export const photoId = (id: string): string | null => (id.startsWith(PHOTO) ? id.slice(PHOTO.length) : null);

export function fileOf(message: TelegramMessage): FileRef | null {
  if (message.document) {
    const { file_id, file_name, file_size } = message.document;
    return {
      channel: TELEGRAM,
      id: file_id,
      name: file_name?.normalize('NFC') ?? 'tệp đính kèm',
      size: file_size ?? null,
    };
  }
  const photo = message.photo?.at(-1);
  return photo
    ? { channel: TELEGRAM, id: PHOTO + photo.file_id, name: 'ảnh.jpg', size: photo.file_size ?? null }
    : null;
}
