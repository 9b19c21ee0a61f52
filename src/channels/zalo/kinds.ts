import type { IncomingUnread } from '../../ports/channel.ts';

/** What an event is to us. */
export type Meaning =
  | 'text'
  | 'picture'
  | 'file'
  | 'link'
  | IncomingUnread['what']
  | 'reaction'
  | 'came'
  /** They came and wrote nothing: the first word is ours. */
  | 'followed'
  | 'left'
  | 'group-gone'
  | 'ignored';

export interface ZaloKind {
  readonly meaning: Meaning;
  readonly group: boolean;
}

/** What people send; X: one source says that `gif` never comes. */
const SENT: Readonly<Record<string, Meaning>> = {
  text: 'text',
  image: 'picture',
  gif: 'picture',
  file: 'file',
  link: 'link',
  audio: 'voice',
  video: 'video',
  sticker: 'gesture',
  location: 'place',
  business_card: 'contact',
};

const OTHERS: Readonly<Record<string, Meaning>> = {
  follow: 'followed',
  user_click_chatnow: 'came',
  unfollow: 'left',
  user_reacted_message: 'reaction',
  // X: two spellings of the same.
  delete_group: 'group-gone',
  disperse_group: 'group-gone',
};

/** Known, and nothing to do with. The groups' have several spellings each (X). */
const IGNORED = `
  user_received_message user_seen_message oa_reacted_message
  user_submit_info update_user_info add_user_to_tag remove_user_from_tag remove_tag user_withdraw
  widget_interaction_accepted permission_revoked
  oa_call_user user_call_oa user_reply_consent
  user_feedback user_click_response_button change_template_status change_template_quality
  change_template_quota change_oa_daily_quota change_oa_template_tags
  create_group update_group_info add_group_admin remove_group_admin
  user_join_group user_request_join_group user_out_group user_leave_group
  accept_request_join_group react_request_join_group reject_request_join_group
  react_request_join_group_accept react_request_join_group_reject`;

/** Echoes of what the OA says itself (also when staff answer by hand), people without an account, campaigns. */
const IGNORED_BEGINNINGS = ['oa_send_', 'anonymous_send_', 'event_journey_'];

const KINDS: ReadonlyMap<string, ZaloKind> = new Map([
  ...IGNORED.trim()
    .split(/\s+/)
    .map((name) => [name, { meaning: 'ignored', group: false }] as const),
  ...Object.entries(SENT).flatMap(([what, meaning]) => [
    [`user_send_${what}`, { meaning, group: false }] as const,
    [`user_send_group_${what}`, { meaning, group: true }] as const,
  ]),
  ...Object.entries(OTHERS).map(
    ([name, meaning]) => [name, { meaning, group: meaning === 'group-gone' }] as const,
  ),
]);

/** `null` for an event that nobody told us of. */
export function kindOf(name: string): ZaloKind | null {
  if (IGNORED_BEGINNINGS.some((beginning) => name.startsWith(beginning)))
    return { meaning: 'ignored', group: false };
  return KINDS.get(name) ?? null;
}
