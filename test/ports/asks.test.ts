import { expect, test } from 'vitest';
import { askText } from '../../src/asks/text.ts';
import { type AskAfter, defineCommand, first, reply } from '../../src/ports/command.ts';

const place: AskAfter<{ hour: string }, number> = {
  question: async (_context, { hour }) => ({ text: `Lúc ${hour} ở đâu?` }),
  read: async (_input, _context, { hour }) => ({ ok: true, value: hour.length }),
};

test('câu hỏi đứng theo thứ tự, mỗi câu biết những gì đã có trước nó', () => {
  const asks = first('hour', askText('Mấy giờ?', 100)).and('place', place);
  expect(asks.list.map(({ name }) => name)).toEqual(['hour', 'place']);
  const command = defineCommand({
    name: 'thu',
    aliases: [],
    summary: 'thử',
    who: 'members',
    where: 'private',
    asks,
    run: async (_context, args) => {
      const hour: string = args.hour;
      const at: number = args.place;
      return reply({ text: `${hour} ${at}` });
    },
  });
  expect(command.asks.list).toHaveLength(2);
});

// What the compiler refuses; were it to let one through, these lines would fail the check of types.
test('đổi tên, đặt sai chỗ hay sai kiểu thì không biên dịch được', () => {
  // @ts-expect-error what it wants is not there yet
  first('place', place);
  // @ts-expect-error under another name
  first('gio', askText('Mấy giờ?', 100)).and('place', place);
  const counted: AskAfter<{ hour: number }, string> = {
    question: async () => ({ text: 'Ở đâu?' }),
    read: async () => ({ ok: true, value: '' }),
  };
  // @ts-expect-error a text where a number is wanted
  first('hour', askText('Mấy giờ?', 100)).and('place', counted);
  expect(first('hour', askText('Mấy giờ?', 100)).list).toHaveLength(1);
});
