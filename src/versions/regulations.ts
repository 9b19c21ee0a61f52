import { withAuthorised, withMajority, withTiming } from '../regulations/taken-over.ts';
import { isGroup } from '../regulations/unchecked.ts';
import { filling, type Stored, type Upgrade } from './step.ts';

/** 1: what the text says of matters of which no rule is held. */
const unheld: Upgrade = filling({ unheld: {} });

const each = (group: unknown, change: (value: unknown, key: string) => unknown): unknown =>
  isGroup(group)
    ? Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value, key)]))
    : group;

const filled = (missing: Stored) => (value: unknown) => (isGroup(value) ? { ...missing, ...value } : value);
const ofAll = (list: unknown, missing: Stored): unknown =>
  Array.isArray(list) ? list.map(filled(missing)) : list;

/** 2: several rhythms of meetings, where one stood alone; when in its period each comes; short names of bodies. */
const rhythms: Upgrade = (document) => {
  const regulation = document as Stored;
  const committee = isGroup(regulation.bodies) ? regulation.bodies.committee : null;
  if (isGroup(committee) && 'short' in committee) return document;
  return {
    ...regulation,
    bodies: each(regulation.bodies, filled({ short: null })),
    meetings: each(regulation.meetings, (rules) =>
      isGroup(rules) && isGroup(rules.regular)
        ? { ...rules, regular: [{ within: null, ...rules.regular }] }
        : rules,
    ),
    reports: each(regulation.reports, (duties) => ofAll(duties, { within: null })),
  };
};

/** 3: to whom an absence is reported, and whether somebody has to be sent. */
const absences: Upgrade = (document) => {
  const regulation = document as Stored;
  const isThere = (rules: unknown): boolean =>
    !isGroup(rules) || !isGroup(rules.absence) || 'substitute' in rules.absence;
  if (!isGroup(regulation.meetings) || Object.values(regulation.meetings).every(isThere)) return document;
  const meetings = each(regulation.meetings, (rules) =>
    isGroup(rules) && isGroup(rules.absence)
      ? { ...rules, absence: { to: 'chair', substitute: false, ...rules.absence } }
      : rules,
  );
  return { ...regulation, meetings };
};

/** Entries of which nobody wrote anything yet, by the group in which they stand. */
const unsaid =
  (places: Readonly<Record<string, readonly string[]>>): Upgrade =>
  (document) => {
    const fill = (value: unknown, path: string): unknown => {
      if (!isGroup(value)) return value;
      const missing = (places[path] ?? []).filter((key) => !(key in value));
      const inner = Object.entries(value).map(([key, item]) => {
        const there = [`${path}.${key}`, `${path}.*`].find((one) => hasPlaces(one));
        return [key, there ? fill(item, there) : item] as const;
      });
      const same = missing.length === 0 && inner.every(([key, item]) => value[key] === item);
      if (same) return value;
      return { ...Object.fromEntries(missing.map((key) => [key, null])), ...Object.fromEntries(inner) };
    };
    const hasPlaces = (path: string): boolean =>
      Object.keys(places).some((one) => one === path || one.startsWith(`${path}.`));
    return fill(document, '') as object;
  };

/** 4: how many make a meeting or a sheet valid. */
const quorums = unsaid({ '.meetings.*': ['quorum'], '.opinions': ['quorum'] });

/** 5: whom a convener may authorise. */
const authorised = unsaid({ '.meetings.*.convene.*': ['authorised'] });

/** 6: the act that a regulation ends, and agencies beside the standing one. */
const beside: Upgrade = (document) => {
  const regulation = document as Stored;
  const agency = regulation.standingAgency;
  if ('replaces' in regulation && (!isGroup(agency) || 'others' in agency)) return document;
  return { replaces: null, ...regulation, standingAgency: filled({ others: [] })(agency ?? null) };
};

/** 7: whose vote settles a tie, how long opinions take and what silence means, what delegates may do. */
const deciding = unsaid({
  '.meetings.*': ['delegates'],
  '.decisions.*': ['tie'],
  '.opinions': ['period', 'silence'],
});

/** 8: the bodies beside the committee and its team, of which there were none. */
const further: Upgrade = (document) => {
  const { bodies } = document as Stored;
  return isGroup(bodies) ? changed(document, { bodies: filling({ further: [] })(bodies) }) : document;
};

const changed = (document: object, parts: Stored): object =>
  Object.entries(parts).every(([name, part]) => (document as Stored)[name] === part)
    ? document
    : { ...document, ...parts };

/** 9: within how long a conclusion is issued. */
const issuing = unsaid({ '.conclusions': ['period'] });

/** 10: whether everybody prepares a written opinion for a meeting. */
const preparing = unsaid({ '.meetings.*': ['writtenOpinion'] });

/** 11: which office signs and sends whose conclusions. */
const issuers = unsaid({ '.conclusions': ['issued'] });

/** 12: whether who acts does so at all meetings, or at those of their field. */
const fields: Upgrade = (document) => {
  const { acting } = document as Stored;
  const isThere = (rule: unknown): boolean => !isGroup(rule) || 'field' in rule;
  return !Array.isArray(acting) || acting.every(isThere)
    ? document
    : changed(document, { acting: ofAll(acting, { field: false }) });
};
/** 13: how the day of a report counts, which was the first that was too late. */
const timings: Upgrade = (document) => {
  const { reports } = document as Stored;
  const isThere = (duties: unknown): boolean =>
    !Array.isArray(duties) || duties.every((duty) => !isGroup(duty) || 'timing' in duty);
  if (!isGroup(reports) || Object.values(reports).every(isThere)) return document;
  const timed = (duties: unknown): unknown =>
    Array.isArray(duties) ? duties.map(withTiming).map(filled({ timing: null })) : duties;
  return { ...document, reports: each(reports, timed) };
};

/** 14: lead times of their own for some kinds of meeting. */
const leads = unsaid({ '.meetings.*': ['kindLeads'] });

/** 15: which such weekday of a month. */
const weeks: Upgrade = (document) => {
  const { meetings, reports } = document as Stored;
  const withWeek = (rule: unknown): unknown =>
    isGroup(rule) && isGroup(rule.within) && !('week' in rule.within)
      ? { ...rule, within: { ...rule.within, week: null } }
      : rule;
  const ofBody = (rules: unknown): unknown =>
    isGroup(rules) ? changed(rules, { regular: eachOf(rules.regular, withWeek) }) : rules;
  return changed(document, {
    meetings: eachOf(meetings, ofBody),
    reports: eachOf(reports, (duties) => eachOf(duties, withWeek)),
  });
};

/** Each of a list or of a group; the same one where nothing changes. */
function eachOf(all: unknown, change: (value: unknown) => unknown): unknown {
  if (!Array.isArray(all) && !isGroup(all)) return all;
  const then = Object.entries(all).map(([key, value]) => [key, change(value)] as const);
  if (then.every(([, value], at) => value === Object.values(all)[at])) return all;
  return Array.isArray(all) ? then.map(([, value]) => value) : Object.fromEntries(then);
}

/** 16: what might be made known before anybody decided it; nothing went by it. */
const undecided: Upgrade = (document) => {
  const { information } = document as Stored;
  if (!isGroup(information) || !isGroup(information.disclosure)) return document;
  if (!('byDefault' in information.disclosure)) return document;
  const { byDefault: _, ...disclosure } = information.disclosure;
  return { ...document, information: { ...information, disclosure } };
};

/** 17: how many of the votes have to be for it. */
const shares: Upgrade = (document) => {
  const { decisions } = document as Stored;
  const withShare = (rule: unknown): unknown =>
    isGroup(rule) && !('share' in rule) ? { share: null, more: false, ...rule } : rule;
  const ofBody = (rules: unknown): unknown =>
    isGroup(rules) ? changed(rules, { majority: withShare(rules.majority) }) : rules;
  return changed(document, { decisions: eachOf(decisions, ofBody) });
};

/** 18: whether a report comes in some of its periods alone. */
const someOf: Upgrade = (document) => {
  const { reports } = document as Stored;
  const duty = (one: unknown): unknown =>
    isGroup(one) && 'due' in one && !('onlyThen' in one) ? { ...one, onlyThen: false } : one;
  return changed(document, { reports: eachOf(reports, (duties) => eachOf(duties, duty)) });
};

/** 19: by which words somebody may be authorised to call a meeting: until then those of who calls it. */
const ownWords: Upgrade = (document) => {
  const { meetings } = document as Stored;
  const ofBody = (rules: unknown): unknown =>
    isGroup(rules) ? changed(rules, { convene: eachOf(rules.convene, withAuthorised) }) : rules;
  return changed(document, { meetings: eachOf(meetings, ofBody) });
};

/** 20: several majorities, each on its matters, where one stood alone. */
const majorities: Upgrade = (document) =>
  changed(document, { decisions: eachOf((document as Stored).decisions, withMajority) });

/** 21: in what cases alone opinions are asked for. */
const cases = unsaid({ '.opinions.asked': ['cases'] });

/** 22: whether a report tells of the period before the one in which its day lies. */
const ofBefore: Upgrade = (document) => {
  const { reports } = document as Stored;
  const duty = (one: unknown): unknown =>
    isGroup(one) && 'due' in one && !('after' in one) ? { ...one, after: false } : one;
  return changed(document, { reports: eachOf(reports, (duties) => eachOf(duties, duty)) });
};

export const regulations: readonly Upgrade[] = [
  unheld,
  rhythms,
  absences,
  quorums,
  authorised,
  beside,
  deciding,
  further,
  issuing,
  preparing,
  issuers,
  fields,
  timings,
  leads,
  weeks,
  undecided,
  shares,
  someOf,
  ownWords,
  majorities,
  cases,
  ofBefore,
];
