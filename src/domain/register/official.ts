import type { Body } from '../../regulations/schema.ts';
import { isMainBody } from '../committee/bodies.ts';
import type { KeptOne } from '../committee/records.ts';
import { outsideNow } from '../conclusions/outside.ts';
import type { LogEntry } from '../meetings/log.ts';
import type { OfficialKind } from './entry.ts';

/** A paper that goes out by an act. `to`: by name, where it goes to others than members; empty where that was taken back. */
export interface Official {
  /** The same for the same paper. */
  readonly of: string;
  readonly kind: OfficialKind;
  readonly title: string;
  readonly to: readonly string[] | null;
  readonly seenBy: readonly string[] | null;
}

/** To whom what is for the press goes, as it stands in a register. */
const PRESS = 'Cơ quan thông tấn, báo chí';

/** Of a further body its papers are known by name only to whom they went. */
const ownTo = ({ body }: { readonly body: Body }, to: readonly string[]): readonly string[] | null =>
  isMainBody(body) ? null : to;

/** What an act on a document sent out, if anything. */
export function officialIn({ shelf, document }: KeptOne, { act }: LogEntry): Official | null {
  const of = `${shelf}:${document.id}`;
  switch (shelf) {
    case 'meetings':
      return act === 'announced'
        ? { of, kind: 'notice', title: document.title, to: null, seenBy: ownTo(document, document.invitees) }
        : null;
    case 'conclusions': {
      const version = `${of}/v${document.circulation?.version ?? 1}`;
      const { title } = document;
      const seenBy = ownTo(document, document.circulation?.to ?? []);
      if (act === 'conclusion-sent') return { of: version, kind: 'conclusion', title, to: null, seenBy };
      if (act !== 'conclusion-passed-on' && act !== 'conclusion-not-passed-on') return null;
      const to = outsideNow(document)?.to.flatMap(({ name, sent }) => (sent ? [name] : [])) ?? [];
      return { of: `${version}/outside`, kind: 'passed-on', title, to, seenBy };
    }
    case 'announcements': {
      if (act !== 'announcement-sent') return null;
      const { audience, circulation, by } = document;
      if (audience === 'press')
        return { of, kind: 'announcement', title: circulation.title, to: [PRESS], seenBy: null };
      const seenBy = audience === 'chosen' ? [by, ...circulation.to] : null;
      return { of, kind: 'announcement', title: circulation.title, to: null, seenBy };
    }
    case 'sheets': {
      if (act !== 'sheet-opened') return null;
      const seenBy = [document.openedBy, ...document.circulation.to];
      return { of, kind: 'sheet', title: document.question, to: null, seenBy };
    }
    default:
      return null;
  }
}
