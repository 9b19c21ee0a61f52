/**
 * The guided tour without a screen: what has happened, and what would happen next, judged from the messages
 * alone. Nothing here touches the page, so that it can be tested by itself.
 *
 * @typedef {import('./state.js').Message} Message
 * @typedef {import('./state.js').Person} Person
 *
 * @typedef {object} World What a step is judged from.
 * @property {readonly Person[]} people
 * @property {readonly Message[]} messages In the order in which they were written.
 *
 * @typedef {object} Deed What “Làm giúp tôi” does: one thing, as one person, in one chat.
 * @property {string} as
 * @property {'group' | 'private'} chat
 * @property {string | null} topic
 * @property {string} label The deed in words: “bấm “Ghi nhận””.
 * @property {{ text: string, replyTo: string | null }} [say]
 * @property {{ message: string, row: number, column: number }} [tap]
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string} what
 * @property {(world: World) => boolean} done
 * @property {(world: World) => Deed | null} help `null`: an earlier step is missing, or there is nothing to do.
 */

const MEETING =
  '/taohop Họp Ban Chỉ đạo | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết công tác, bàn việc tới';
const REQUEST = 'Đề nghị chờ đồng chí quyết định';

/** @type {(message: Message) => boolean} */
const byBot = (message) => message.from === 'bot';
/** @type {(message: Message, part: string) => boolean} */
const says = (message, part) => byBot(message) && `${message.title ?? ''}\n${message.text}`.includes(part);
/** @type {(world: World, ...parts: string[]) => boolean} */
const anySays = (world, ...parts) =>
  world.messages.some((message) => parts.some((part) => says(message, part)));

/** The living card of a meeting in the group; the newest one. */
/** @type {(world: World) => Message | undefined} */
const cardOf = (world) =>
  world.messages.findLast((message) => message.chat === 'group' && says(message, 'Trả lời ('));

/** @type {(world: World, count: RegExp) => boolean} */
const cardCounts = (world, count) => {
  const line = cardOf(world)
    ?.text.split('\n')
    .find((one) => one.startsWith('Trả lời ('));
  return line !== undefined && count.test(line.slice(line.indexOf(':') + 1));
};

// What has happened.

/** @type {(world: World) => boolean} */
const isCalled = (world) => cardOf(world) !== undefined;

/** @type {(world: World) => boolean} */
const isAnswered = (world) =>
  cardCounts(world, /(?:^|·) *[1-9]\d* dự *(?:·|$)/) ||
  anySays(world, 'Đồng chí đã báo: dự họp') ||
  world.messages.some((message) => byBot(message) && /Đã ghi nhận: đồng chí .+ dự họp\./.test(message.text));

/** @type {(world: World) => boolean} */
const isAbsenceAsked = (world) =>
  anySays(
    world,
    'Đồng chí đã xin vắng, đang chờ',
    'Đồng chí đã báo vắng',
    'Đồng chí vắng, người chủ trì đã',
  ) || absenceRequest(world) !== undefined;

/** @type {(world: World) => boolean} */
const isAbsenceDecided = (world) =>
  anySays(world, 'Đồng chí vắng, người chủ trì đã đồng ý', 'Người chủ trì chưa đồng ý cho đồng chí vắng') ||
  world.messages.some(
    (message) => byBot(message) && /Đã ghi nhận: (?:không )?đồng ý để đồng chí .+ vắng\./.test(message.text),
  );

/** @type {(world: World) => boolean} */
const isDelegateSent = (world) =>
  anySays(world, 'dự thay, chưa hợp lệ', 'dự thay, đã hợp lệ') ||
  cardCounts(world, /[1-9]\d* cử người dự thay/);

/** Somebody asked for the meeting and was shown it: its card has a title, “no meeting yet” has none. */
/** @type {(world: World) => boolean} */
const isMeetingSeen = ({ messages }) =>
  messages.some((asked, at) => {
    if (byBot(asked) || !/^\/?(?:hop|họp)(?:@\S+)?\s*$/iu.test(asked.text.normalize('NFC'))) return false;
    const answered = messages.slice(at + 1).find((one) => one.chat === asked.chat && byBot(one));
    return answered !== undefined && answered.title !== null;
  });

// Who is who.

/** @type {(world: World) => Person | undefined} */
const secretaryOf = ({ people }) => people.find((person) => person.known && person.secretary);

/** Those who were invited and neither chair nor prepare the meeting; the most junior last. */
/** @type {(world: World) => Person[]} */
const guestsOf = (world) =>
  world.people.filter(
    (person) =>
      person.known &&
      !person.secretary &&
      world.messages.some(
        (message) => message.chat === person.id && /Trân trọng kính mời .+ dự:/.test(message.text),
      ),
  );

/** @type {(world: World) => Message | undefined} */
const absenceRequest = ({ messages }) =>
  messages.findLast((message) => message.title === REQUEST && message.text.includes('xin vắng cuộc họp'));

/** @type {(world: World, person: Person) => Message | undefined} */
const lastHeard = ({ messages }, person) =>
  messages.findLast((message) => message.chat === person.id && byBot(message));

// What would happen next.

/** @type {(as: string, text: string) => Deed} */
const writes = (as, text) => ({
  as,
  chat: 'private',
  topic: null,
  label: `nhắn riêng “${text}”`,
  say: { text, replyTo: null },
});

/** Taps the first choice that fits. */
/** @type {(as: string, message: Message | undefined, fits: RegExp) => Deed | null} */
function taps(as, message, fits) {
  if (!message) return null;
  for (const [row, choices] of message.choices.entries()) {
    for (const [column, { label }] of choices.entries()) {
      if (!fits.test(label)) continue;
      return {
        as,
        chat: message.chat === 'group' ? 'group' : 'private',
        topic: message.topic,
        label: `bấm “${label}”`,
        tap: { message: message.id, row, column },
      };
    }
  }
  return null;
}

/**
 * From the first word to the notice in the group: what the secretary heard, and what follows it. `lasting`:
 * it still holds when something else was said since.
 *
 * @type {readonly { heard: string, lasting?: boolean, next: (world: World, secretary: Person, heard: Message) => Deed | null }[]}
 */
const CALLING = [
  {
    heard: 'loại cuộc họp nào',
    next: (_, { id }, heard) => taps(id, heard, /^Họp định kỳ Ban/) ?? taps(id, heard, /./),
  },
  { heard: 'Thành phần dự họp?', next: (_, { id }, heard) => taps(id, heard, /./) },
  { heard: 'Ghi nhận cuộc họp này?', next: (_, { id }, heard) => taps(id, heard, /^Ghi nhận$/) },
  { heard: 'Gửi thông báo trên', next: (_, { id }, heard) => taps(id, heard, /^Gửi$/) },
  { heard: 'Xin ghi lý do', next: (_, { id }) => writes(id, 'Trưởng ban yêu cầu họp ngay') },
  { heard: 'Mục tiêu của nội dung đề xuất?', next: (_, { id }) => writes(id, 'Thống nhất kế hoạch') },
  { heard: 'Tiến độ thực hiện?', next: (_, { id }) => writes(id, 'Xong trong quý') },
  { heard: 'Kết quả thực hiện?', next: (_, { id }) => writes(id, 'Kế hoạch được thông qua') },
  {
    heard: 'Chưa gửi được thông báo: nội dung họp phải có báo cáo đề xuất',
    lasting: true,
    next: (_, { id }) => writes(id, '/dexuat Thống nhất kế hoạch | Xong trong quý | Kế hoạch được thông qua'),
  },
  {
    heard: 'Đã nhận báo cáo đề xuất',
    lasting: true,
    next: (_, { id }, heard) => taps(id, heard, /^Gửi thông báo$/),
  },
  {
    heard: 'Đã ghi nhận cuộc họp',
    lasting: true,
    next: (_, { id }, heard) => taps(id, heard, /^Gửi thông báo$/),
  },
  { heard: 'duyệt thành phần', lasting: true, next: (world) => agreeOnParticipants(world) },
  {
    heard: 'đồng ý thành phần',
    lasting: true,
    next: (_, { id }, heard) => taps(id, heard, /^Gửi thông báo$/),
  },
];

/** @type {(world: World) => Deed | null} */
function agreeOnParticipants({ messages }) {
  const asked = messages.findLast(({ title }) => title === 'Xin ý kiến về thành phần dự họp');
  return asked ? taps(asked.chat, asked, /^Đồng ý$/) : null;
}

/** @type {(world: World) => Deed | null} */
function callMeeting(world) {
  const secretary = secretaryOf(world);
  if (!secretary) return null;
  const heard = world.messages.filter((message) => message.chat === secretary.id && byBot(message));
  for (const message of heard.toReversed()) {
    const last = message === heard.at(-1);
    const found = CALLING.find((one) => (last || one.lasting) && says(message, one.heard));
    const deed = found?.next(world, secretary, message);
    if (deed) return deed;
  }
  return writes(secretary.id, MEETING);
}

/** @type {(world: World) => Deed | null} */
function answer(world) {
  const card = cardOf(world);
  const person = guestsOf(world).at(-3) ?? guestsOf(world)[0];
  if (!card || !person) return null;
  return {
    as: person.id,
    chat: 'group',
    topic: card.topic,
    label: 'trả lời thông báo họp trong nhóm: “tôi dự”',
    say: { text: 'tôi dự', replyTo: card.id },
  };
}

/** @type {(world: World) => Deed | null} */
function askAbsence(world) {
  const person = guestsOf(world).at(-1);
  return person ? writes(person.id, 'em xin vắng vì bận họp HĐND tỉnh') : null;
}

/** @type {(world: World) => Deed | null} */
function grantAbsence(world) {
  const request = absenceRequest(world);
  return request ? taps(request.chat, request, /^Đồng ý$/) : null;
}

/** @type {(world: World) => Deed | null} */
function sendDelegate(world) {
  const person = guestsOf(world).at(-2) ?? guestsOf(world)[0];
  if (!person) return null;
  const heard = lastHeard(world, person);
  if (heard && says(heard, 'Chức vụ, đơn vị của người dự thay')) return writes(person.id, 'Phó Giám đốc Sở');
  if (heard && says(heard, 'Xin gửi ý kiến bằng văn bản'))
    return writes(person.id, 'Tôi nhất trí với dự thảo báo cáo.');
  if (heard && says(heard, 'Đồng chí cử ai dự thay')) return writes(person.id, 'Nguyễn Thị Phương');
  return writes(person.id, 'cử chị Nguyễn Thị Phương dự thay');
}

/** @type {(world: World) => Deed | null} */
function seeMeeting(world) {
  const secretary = secretaryOf(world);
  return secretary ? writes(secretary.id, '/hop') : null;
}

/** @type {readonly Step[]} */
export const STEPS = [
  {
    id: 'call',
    title: 'Mời họp',
    what: 'Đóng vai thư ký, nhắn riêng /taohop rồi trả lời từng câu và gửi thông báo. Trước khi thông báo đi, người chủ trì phải đồng ý thành phần dự họp.',
    done: isCalled,
    help: callMeeting,
  },
  {
    id: 'answer',
    title: 'Trả lời giấy mời',
    what: 'Đóng vai một thành viên: bấm “Dự họp” dưới thông báo, hoặc bấm “Trả lời” ở thông báo trong nhóm rồi viết “tôi dự”.',
    done: isAnswered,
    help: answer,
  },
  {
    id: 'absence',
    title: 'Xin vắng',
    what: 'Đóng vai một thành viên khác, nhắn riêng “em xin vắng vì…”. Lý do không hiện trong nhóm.',
    done: isAbsenceAsked,
    help: askAbsence,
  },
  {
    id: 'grant',
    title: 'Cho ý kiến về việc vắng',
    what: 'Đóng vai người chủ trì: đề nghị đang chờ ở tin nhắn riêng. Bấm “Đồng ý” hoặc “Không đồng ý”; thành viên được báo lại ngay.',
    done: isAbsenceDecided,
    help: grantAbsence,
  },
  {
    id: 'delegate',
    title: 'Cử người dự thay',
    what: 'Đóng vai thành viên thứ ba, nhắn riêng “cử chị Nguyễn Thị Phương dự thay”. Trợ lý hỏi tiếp những gì Quy chế của Ban đòi hỏi.',
    done: isDelegateSent,
    help: sendDelegate,
  },
  {
    id: 'see',
    title: 'Xem ai đã trả lời',
    what: 'Gõ /hop. Thư ký và người chủ trì thấy tên từng người; trong nhóm chỉ thấy số người.',
    done: isMeetingSeen,
    help: seeMeeting,
  },
];
