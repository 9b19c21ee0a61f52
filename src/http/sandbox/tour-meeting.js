import {
  begins,
  guestsOf,
  isSaid,
  newest,
  newsOf,
  offers,
  replying,
  says,
  secretaryOf,
  taps,
  writes,
} from './tour-world.js';

/**
 * The first tour: from the invitation to who comes.
 *
 * @typedef {import('./tour-world.js').Deed} Deed
 * @typedef {import('./tour-world.js').World} World
 */

/** @type {(world: World) => string} */
const meeting = ({ committee }) =>
  `Mời họp định kỳ ${committee.body} lúc 14 giờ 30 thứ Năm tuần sau ở Phòng họp A, nội dung bàn kế hoạch năm 2027`;

/** What the secretary is asked between the first word and the notice, and what follows. */
/** @type {readonly import('./tour-world.js').Reply[]} */
const CALLING = [
  {
    heard: /loại cuộc họp nào/u,
    next: ({ committee }, heard) =>
      taps(heard, { test: (label) => label.startsWith(`Họp định kỳ ${committee.body}`) }) ??
      taps(heard, /./u),
  },
  { heard: /Thành phần dự họp\?/u, next: (_, heard) => taps(heard, /^Toàn thể Ban/u) ?? taps(heard, /./u) },
  { heard: /Ghi nhận cuộc họp này\?/u, next: (_, heard) => taps(heard, /^Ghi nhận$/u) },
  { heard: /Gửi thông báo trên/u, next: (_, heard) => taps(heard, /^Gửi$/u) },
  { heard: /Xin ghi lý do/u, next: (_, { chat }) => writes(chat, 'Người chủ trì yêu cầu họp ngay') },
  { heard: /Mục tiêu của nội dung đề xuất\?/u, next: (_, { chat }) => writes(chat, 'Thống nhất kế hoạch') },
  { heard: /Tiến độ thực hiện\?/u, next: (_, { chat }) => writes(chat, 'Xong trong quý') },
  { heard: /Kết quả thực hiện\?/u, next: (_, { chat }) => writes(chat, 'Kế hoạch được thông qua') },
  { heard: /báo cáo đề xuất/u, lasting: true, next: (_, heard) => taps(heard, /^Nộp|^Gửi thông báo$/u) },
  { heard: /duyệt thành phần/u, lasting: true, next: (world) => agreeOnParticipants(world) },
  {
    heard: /Đã ghi nhận cuộc họp|đồng ý thành phần/u,
    lasting: true,
    next: (_, heard) => taps(heard, /^Gửi thông báo$/u),
  },
];

/** @type {(world: World) => Deed | null} */
const agreeOnParticipants = (world) =>
  taps(
    newest(newsOf(world), (message) => says(message, /^Xin ý kiến về thành phần dự họp/u)),
    /^Đồng ý$/u,
  );

/** @type {(world: World) => Deed | null} */
function callMeeting(world) {
  const secretary = secretaryOf(world);
  return secretary
    ? (replying(world, secretary.id, CALLING) ?? begins(world, secretary.id, meeting(world)))
    : null;
}

/** Somebody who has not said yet whether they come. */
/** @type {(world: World) => Deed | null} */
function answer(world) {
  const guest = guestsOf(world).at(-2);
  return guest
    ? taps(
        newest(world.messages, (message) => message.chat === guest.id && offers(message, /^Dự họp/u)),
        /^Dự họp/u,
      )
    : null;
}

/** The request itself, or the list that names it once more. */
/** @type {(world: World) => Deed | null} */
function decide({ messages }) {
  const asked = (/** @type {RegExp} */ label) =>
    taps(
      newest(messages, (message) => says(message, /xin vắng/u) && offers(message, label)),
      label,
    );
  return asked(/^Đồng ý$/u) ?? asked(/^Đồng ý:/u);
}

/** Under some regulations who is absent only says so. */
/** @type {(world: World) => boolean} */
const waits = ({ messages }) => messages.some((message) => says(message, /^Đề nghị chờ[\s\S]*xin vắng/u));

/** @type {(world: World) => Deed | null} */
function see(world) {
  const secretary = secretaryOf(world);
  return secretary ? begins(world, secretary.id, 'Ai đã trả lời?') : null;
}

/** @type {import('./tour-world.js').Guide} */
export const MEETING_TOUR = {
  id: 'meeting',
  title: 'Mời họp',
  steps: [
    {
      id: 'call',
      title: 'Thư ký mời họp',
      what: 'Một câu là đủ để bắt đầu. Thư ký số hỏi phần còn thiếu, xin ý kiến người chủ trì, và chỉ gửi khi thư ký bấm “Gửi”.',
      done: (world) => newsOf(world).some((one) => one.chat === 'group' && says(one, /^Trả lời \(/mu)),
      next: callMeeting,
    },
    {
      id: 'answer',
      title: 'Thành viên trả lời giấy mời',
      what: 'Giấy mời đến từng người ở tin nhắn riêng. Bấm “Dự họp”; trong nhóm chỉ hiện số người.',
      done: (world) => isSaid(world, /Đồng chí đã báo: dự họp/u),
      next: answer,
    },
    {
      id: 'decide',
      title: 'Chủ trì trả lời việc vắng',
      what: 'Một thành viên đã xin vắng và đang chờ. Người chủ trì đồng ý hay không; thành viên được báo ngay.',
      done: (world) =>
        isSaid(
          world,
          /Đồng chí vắng, người chủ trì đã đồng ý|Người chủ trì chưa đồng ý cho đồng chí vắng|đồng ý với đề nghị của đồng chí/u,
        ),
      fits: waits,
      next: decide,
    },
    {
      id: 'see',
      title: 'Xem ai dự, ai vắng',
      what: 'Thư ký và người chủ trì hỏi lúc nào cũng được, và thấy tên từng người.',
      done: (world) =>
        newsOf(world).some(
          (one) => one.chat === secretaryOf(world)?.id && says(one, /^- (?:Chủ trì|Dự|Chưa trả lời) \(/mu),
        ),
      next: see,
    },
  ],
};
