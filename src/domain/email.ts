/** Letters, digits and the signs that RFC 5322 (§3.2.3) lets stand without quotes. */
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * What an address is, wherever one is read, kept or written to: one mailbox at a name of the net, bare of names, quotes
 * and brackets, in ASCII. Lengths by RFC 5321, §4.5.3.1.
 */
export const EMAIL = new RegExp(
  `^(?=.{6,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`,
  'i',
);
