import { withAnd } from '../../domain/fold.ts';

/** Where a sentence stands in a regulation, as it is cited: "điểm d khoản 1 Điều 6". */
export interface TextPlace {
  /** The number of the Điều; of the Mục where a text is divided into Mục alone ("III"). */
  readonly article: string;
  readonly by: 'Điều' | 'Mục';
  readonly clause: string | null;
  readonly point: string | null;
  /** Which of several paragraphs or dashes without a number of their own. */
  readonly passage: TextPassage | null;
  /** In the decision that issued the regulation, whose Điều are counted by themselves. */
  readonly ofDecision: boolean;
}

export interface TextPassage {
  readonly kind: 'đoạn' | 'gạch đầu dòng';
  readonly number: number;
}

const OF_DECISION = 'của Quyết định ban hành';

export const citePlace = ({ article, by, clause, point, passage, ofDecision }: TextPlace): string =>
  [
    ...(passage ? [`${passage.kind} ${passage.number}`] : []),
    ...(point ? [`điểm ${point}`] : []),
    ...(clause ? [`khoản ${clause}`] : []),
    `${by} ${article}`,
    ...(ofDecision ? [OF_DECISION] : []),
  ].join(' ');

/** Several places as one citation, each once: "khoản 6 Điều 4 và khoản 1 Điều 14". */
export const citePlaces = (places: readonly TextPlace[]): string =>
  withAnd([...new Set(places.map(citePlace))]);

const STEP =
  /(đoạn|gạch đầu dòng)\s+(?:thứ\s+)?(\d+)|điểm\s+([a-zđ])(?=[\s,.)]|$)|khoản\s+(\d+)|(điều)\s+(\d+)|mục\s+([ivxlc]+)(?!\p{L})|(quyết định)/giu;

type Open = Pick<TextPlace, 'clause' | 'point' | 'passage'>;
const NOTHING: Open = { clause: null, point: null, passage: null };

/** Reads a citation back into places; what names no Điều (or Mục) is left out. */
export function readCitation(article: string): TextPlace[] {
  const found: TextPlace[] = [];
  let open: Open[] = [];
  /** "điểm a và điểm c khoản 1": what comes later completes all that wait for it. */
  const complete = (lacks: (one: Open) => boolean, what: Partial<Open>): void => {
    const any = open.some(lacks);
    open = any
      ? open.map((one) => (lacks(one) ? { ...one, ...what } : one))
      : [...open, { ...NOTHING, ...what }];
  };
  for (const step of article.normalize('NFC').matchAll(STEP)) {
    const [, passage, count, point, clause, dieu, number, roman, decision] = step;
    if (passage)
      open.push({
        ...NOTHING,
        passage: { kind: passage === 'đoạn' ? 'đoạn' : 'gạch đầu dòng', number: Number(count) },
      });
    else if (point)
      complete((one) => one.passage !== null && one.point === null && one.clause === null, {
        point: point.toLowerCase(),
      });
    else if (clause) complete((one) => one.clause === null, { clause });
    else if (dieu || roman) {
      const by = dieu ? 'Điều' : 'Mục';
      const named = number ?? roman?.toUpperCase() ?? '';
      found.push(
        ...(open.length > 0 ? open : [NOTHING]).map(
          (one): TextPlace => ({ ...one, by, article: named, ofDecision: false }),
        ),
      );
      open = [];
    } else if (decision) {
      const last = found.at(-1);
      if (last) found[found.length - 1] = { ...last, ofDecision: true };
    }
  }
  return found;
}

/** Whether what stands at a place stands within another: khoản 3 Điều 14 is within Điều 14. */
export const placeWithin = (place: TextPlace, cited: TextPlace): boolean =>
  place.article === cited.article &&
  place.by === cited.by &&
  place.ofDecision === cited.ofDecision &&
  (cited.clause === null || cited.clause === place.clause) &&
  (cited.point === null || cited.point === place.point) &&
  (cited.passage === null ||
    (cited.passage.kind === place.passage?.kind && cited.passage.number === place.passage.number));
