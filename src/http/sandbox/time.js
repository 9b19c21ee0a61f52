/** The sandbox's time in Vietnamese, in the committee's zone. */

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const SHORT = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const ENGLISH = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @type {(zone: string) => Intl.DateTimeFormat} */
function formatOf(zone) {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/**
 * @param {number | string} instant
 * @param {string} zone
 */
export function sayTime(instant, zone) {
  const parts = formatOf(zone).formatToParts(new Date(instant));
  /** @type {(type: string) => string} */
  const part = (type) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = ENGLISH.indexOf(part('weekday'));
  const [day, month, year] = [part('day'), part('month'), part('year')];
  const clock = `${part('hour')}:${part('minute')}`;
  return {
    /** 14:30 */
    clock,
    /** thứ Năm, 26/11/2026 */
    day: `${WEEKDAYS[weekday]}, ${day}/${month}/${year}`,
    /** T5, 26/11 */
    shortDay: `${SHORT[weekday]}, ${day}/${month}`,
  };
}
