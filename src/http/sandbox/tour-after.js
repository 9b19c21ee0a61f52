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
 * The second tour: what was concluded, and who has it.
 *
 * @typedef {import('./tour-world.js').Deed} Deed
 * @typedef {import('./tour-world.js').World} World
 */

/** @type {(world: World) => string} */
const conclusion = (world) =>
  `Thống nhất kế hoạch năm 2027. Giao đồng chí ${guestsOf(world).at(-2)?.name} rà soát quy trình, xong trước thứ Sáu tuần sau.`;

/** @type {readonly import('./tour-world.js').Reply[]} */
const DRAFTING = [
  {
    heard: /Xin gửi nội dung kết luận/u,
    next: (world, { chat }) => writes(chat, conclusion(world)),
  },
  { heard: /Dùng các nhiệm vụ này/u, next: (_, heard) => taps(heard, /^Dùng/u) },
  { heard: /Tình trạng: đang soạn/u, lasting: true, next: (_, heard) => taps(heard, /^Trình chủ trì$/u) },
  { heard: /^\s*Thông báo kết luận\. Xin chọn/u, next: (_, heard) => taps(heard, /^Soạn kết luận/u) },
];

/** @type {readonly import('./tour-world.js').Reply[]} */
const SENDING = [
  { heard: /Gửi thông báo kết luận trên/u, next: (_, heard) => taps(heard, /^Gửi$/u) },
  { heard: /cho gửi kết luận/u, lasting: true, next: (_, heard) => taps(heard, /^Gửi thông báo kết luận/u) },
];

/** @type {(world: World) => Deed | null} */
function draft(world) {
  const secretary = secretaryOf(world);
  return secretary
    ? (replying(world, secretary.id, DRAFTING) ?? begins(world, secretary.id, 'Kết luận'))
    : null;
}

/** @type {(world: World) => Deed | null} */
function clear(world) {
  const asked = newest(newsOf(world), (message) => offers(message, /^Cho gửi/u));
  return taps(asked, /^Cho gửi, được phổ biến$/u) ?? taps(asked, /^Cho gửi/u);
}

/** @type {(world: World) => Deed | null} */
function send(world) {
  const secretary = secretaryOf(world);
  return secretary ? replying(world, secretary.id, SENDING) : null;
}

/** Whoever was given a task, or else anybody. */
/** @type {(world: World) => Deed | null} */
function receive(world) {
  const offered = newsOf(world).filter((message) => offers(message, /^Đã nhận$/u));
  return taps(
    newest(offered, (message) => says(message, /Nhiệm vụ của đồng chí/u)) ?? offered.at(-1),
    /^Đã nhận$/u,
  );
}

/** @type {import('./tour-world.js').Guide} */
export const AFTER_TOUR = {
  id: 'after',
  title: 'Sau cuộc họp',
  steps: [
    {
      id: 'draft',
      title: 'Thư ký soạn kết luận',
      what: 'Cuộc họp tháng 11 đã xong. Viết kết luận như thường lệ; Thư ký số tự tìm ra nhiệm vụ, người nhận và thời hạn.',
      done: (world) => isSaid(world, /^Xin ý kiến về dự thảo kết luận/u),
      next: draft,
    },
    {
      id: 'clear',
      title: 'Chủ trì duyệt dự thảo',
      what: 'Chưa có ý kiến của người chủ trì thì chưa gửi ai. Người chủ trì cũng quyết định có phổ biến trong nhóm hay không.',
      done: (world) => isSaid(world, /cho gửi kết luận/u),
      next: clear,
    },
    {
      id: 'send',
      title: 'Gửi tới từng người',
      what: 'Thư ký xem trước đúng bản sẽ gửi, rồi bấm “Gửi”. Ai có nhiệm vụ thì thấy việc của mình.',
      done: (world) => isSaid(world, /Đã gửi thông báo kết luận tới/u),
      next: send,
    },
    {
      id: 'receive',
      title: 'Thành viên xác nhận đã nhận',
      what: 'Ai chưa xác nhận, thư ký biết và nhắc được; nhiệm vụ được theo dõi đến khi xong.',
      done: (world) => isSaid(world, /[Đđ]ã (?:xác nhận|ghi nhận).*đã nhận/u),
      next: receive,
    },
  ],
};
