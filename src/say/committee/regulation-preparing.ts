import type { Regulation } from '../../regulations/schema.ts';
import type { RuleLine } from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

/** Who gets a meeting ready, and who else comes. */
export function preparingLines(regulation: Regulation): RuleLine[] {
  const { preparation, guests, workingSessions } = regulation;
  const { who, own, ownBy } = ruleSayers(regulation);
  return [
    ownBy('Chỉ đạo việc chuẩn bị', 'preparation.directed', preparation.directed),
    ownBy('Chuẩn bị nội dung, tài liệu', 'preparation.papers', preparation.papers),
    ownBy('Phối hợp chuẩn bị tài liệu', 'preparation.help', preparation.help),
    ownBy('Chuẩn bị giấy mời, thông báo họp', 'preparation.notices', preparation.notices),
    ownBy('Gửi tài liệu họp đi', 'preparation.sending', preparation.sending),
    ownBy('Ghi biên bản', 'preparation.minutes', preparation.minutes),
    own(
      'Họp mở rộng mời thêm',
      'guests',
      guests,
      (rule) =>
        [
          ...(rule.agencyHeads ? ['người đứng đầu cơ quan liên quan'] : []),
          ...(rule.experts ? ['chuyên gia, nhà khoa học'] : []),
        ].join(', ') || 'không nêu rõ',
    ),
    own(
      'Làm việc của lãnh đạo',
      'workingSessions',
      workingSessions,
      (rule) => `${who(rule.by)} làm việc với ${[who(rule.with), ...rule.withOutside].join(', ')}`,
    ),
  ];
}
