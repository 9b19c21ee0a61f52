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
  TURNS,
  taps,
  writes,
} from './tour-world.js';

/**
 * The third tour: what is owed, who is reminded, and who has not handed in.
 *
 * @typedef {import('./tour-world.js').Deed} Deed
 * @typedef {import('./tour-world.js').World} World
 */

const OWED = /^Nộp: Báo cáo/u;

/** @type {readonly import('./tour-world.js').Reply[]} */
const HANDING_IN = [
  {
    heard: /Xin gửi nội dung báo cáo/u,
    next: (_, { chat }) => writes(chat, 'Đã hoàn thành 9 trên 10 nhiệm vụ; 1 nhiệm vụ xong trong tháng tới.'),
  },
  { heard: /Nộp nội dung trên/u, next: (_, heard) => taps(heard, /^Nộp$/u) },
  { heard: /./u, lasting: true, next: (_, heard) => taps(heard, OWED) },
];

/** @type {readonly import('./tour-world.js').Reply[]} */
const NUDGING = [
  { heard: /Nhắc riêng|chưa nộp báo cáo:/u, next: (_, heard) => taps(heard, /^Nhắc$/u) },
  { heard: /^Theo dõi báo cáo/u, lasting: true, next: (_, heard) => taps(heard, /^Nhắc người chưa nộp$/u) },
];

/** A clock that nobody turned comes no further than this while the tours before are walked, in milliseconds. */
const UNTURNED = 600_000;

/** Of a report, or else twice of something: under some regulations no report is due for weeks. */
/** @type {(world: World) => boolean} */
function isReminded(world) {
  const opened = Date.parse(world.messages.find(({ id }) => id === world.past)?.at ?? '') || 0;
  const reminders = newsOf(world).filter(
    (one) => one.chat !== 'group' && says(one, /^Nhắc việc/u) && Date.parse(one.at) - opened > UNTURNED,
  );
  return reminders.some((one) => offers(one, OWED)) || new Set(reminders.map(({ at }) => at)).size > 1;
}

/** Some regulations know no report, or none that has a day. */
/** @type {(world: World) => boolean} */
const fits = ({ owing }) => owing.length > 0;

/** Once one has handed in, somebody else is still to be reminded. */
/** @type {(world: World) => boolean} */
const isOwedByMore = (world) => world.owing.filter((id) => id !== secretaryOf(world)?.id).length > 1;

/** A guest who was reminded, else whoever was; else who has one to hand in. */
/** @type {(world: World) => Deed | null} */
function handIn(world) {
  const reminded = (/** @type {string} */ id) =>
    newest(newsOf(world), (message) => message.chat === id && offers(message, OWED)) !== undefined;
  const guests = guestsOf(world);
  const owing = guests.findLast(({ id }) => reminded(id)) ?? world.people.find(({ id }) => reminded(id));
  const due = (/** @type {{ id: string }} */ { id }) => world.owing.includes(id);
  const who = owing ?? guests.findLast(due) ?? world.people.find(due);
  return who ? (replying(world, who.id, HANDING_IN) ?? begins(world, who.id, 'Báo cáo')) : null;
}

/** @type {(world: World) => Deed | null} */
function lookOver(world) {
  const secretary = secretaryOf(world);
  return secretary ? begins(world, secretary.id, 'Bảng báo cáo') : null;
}

/** @type {(world: World) => Deed | null} */
function nudge(world) {
  const secretary = secretaryOf(world);
  return secretary ? replying(world, secretary.id, NUDGING) : null;
}

/** @type {import('./tour-world.js').Guide} */
export const REPORTS_TOUR = {
  id: 'reports',
  title: 'Báo cáo và nhắc việc',
  steps: [
    {
      id: 'turn',
      title: 'Đến lúc nhắc việc',
      what: 'Ở đây đồng hồ quay được. Mỗi lần bấm là đến lúc có việc: xem tin gì đến, và đến ai.',
      done: isReminded,
      fits,
      next: () => TURNS,
    },
    {
      id: 'hand-in',
      title: 'Thành viên nộp báo cáo',
      what: 'Nút nộp có dưới lời nhắc, hoặc khi nhắn “Báo cáo”. Nội dung là chữ hoặc tệp; xem lại rồi mới nộp.',
      done: (world) => isSaid(world, /Đã ghi nhận: Báo cáo/u),
      fits,
      next: handIn,
    },
    {
      id: 'look-over',
      title: 'Thư ký xem bảng theo dõi',
      what: 'Ai đã nộp, ai chưa, ai quá hạn: một bảng chữ và một hình để trình.',
      done: (world) => newsOf(world).some((one) => one.file === null && says(one, /^Theo dõi báo cáo/u)),
      fits,
      next: lookOver,
    },
    {
      id: 'nudge',
      title: 'Nhắc người chưa nộp',
      what: 'Thư ký quyết định có nhắc hay không; mỗi người chỉ nhận phần việc của mình.',
      done: (world) => isSaid(world, /Đã nhắc \d+ đồng chí/u),
      fits: isOwedByMore,
      next: nudge,
    },
  ],
};
