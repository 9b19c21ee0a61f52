/**
 * An agency's name as it is compared: whatever its case, spaces and dashes. "Phòng Văn hóa – Xã hội" and
 * "phòng văn hóa-xã hội" are one.
 */
export const agencyKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s*[-‐‑‒–—―−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

export const sameAgency = (one: string, other: string): boolean => agencyKey(one) === agencyKey(other);
