/**
 * html: a page in place of JSON, as a proxy sends it. drop: the connection breaks before anything is done.
 * accept-then-drop: it is done, and the caller cannot know. late: it is done, the answer comes after `ms`.
 * status: an HTTP status that is not 200. error: Zalo refuses with `code`.
 */
export type FaultKind = 'html' | 'drop' | 'accept-then-drop' | 'late' | 'status' | 'error';

export interface Fault {
  readonly kind: FaultKind;
  /** How the path of the call ends: "/message/cs". Any call unless told otherwise. */
  readonly path?: string;
  /** How often; once unless told otherwise. */
  readonly times?: number;
  /** For "status" 500, for "html" 502, unless told otherwise. */
  readonly status?: number;
  readonly code?: number;
  readonly ms?: number;
}

/** Misfortunes to come, each used up by the calls it fits. */
export class Faults {
  private planned: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.planned.push({ fault, left: fault.times ?? 1 });
  }

  take(path: string): Fault | undefined {
    const found = this.planned.find(({ fault, left }) => left > 0 && path.endsWith(fault.path ?? ''));
    if (found) found.left -= 1;
    return found?.fault;
  }
}
