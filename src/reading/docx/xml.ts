/** One step through an XML text: a tag that opens, one that closes, or the text between. */
export type XmlStep =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<[!?][^>]*>|([^<]+)/g;

/** Walks a text that Word wrote. Entities of its own it may not have, so there is nothing to expand. */
export function* stepsOf(xml: string): Generator<XmlStep> {
  for (const [, slash, name, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) yield { kind: 'text', text: plain(text) };
    else if (name !== undefined)
      yield slash ? { kind: 'close', name } : { kind: 'open', name, attributes, empty: empty === '/' };
  }
}

/** The value of an attribute; `null` where there is none. */
export function attribute(attributes: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? null : plain(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex, decimal, name: string | undefined) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
