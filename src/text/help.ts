import type { AnyCommand } from '../command.ts';
import type { Message } from './message.ts';

export const help = (
  commands: readonly Pick<AnyCommand, 'name' | 'usage' | 'summary'>[],
  place: 'private' | 'group',
): Message => ({
  title: 'Trợ lý số của Ban Chỉ đạo',
  text: [
    ...commands.map(
      (command) => `/${command.name}${command.usage ? ` [${command.usage}]` : ''} – ${command.summary}`,
    ),
    '',
    place === 'private'
      ? 'Có thể nhắn như bình thường: “tôi dự”, “em xin vắng vì bận họp”. Thôi việc đang làm dở: /thoi.'
      : 'Các việc khác xin nhắn riêng với tôi.',
  ].join('\n'),
});

export const helpForStranger = (): Message => ({
  text: 'Tôi là trợ lý số của Ban Chỉ đạo và chỉ trao đổi với người được thư ký mời. Nếu đã có mã mời, xin gõ /start kèm mã. Xem dữ liệu về mình: /dulieucuatoi.',
});
