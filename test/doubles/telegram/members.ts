import type { ChatFullInfo, ChatMember, User } from 'grammy/types';
import { numberOf, type Params } from './params.ts';
import { badRequest } from './refusal.ts';
import type { Room, Standing, World } from './world.ts';

const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

const MUTED = {
  status: 'restricted',
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
  can_edit_tag: false,
  can_react_to_messages: false,
  until_date: 0,
} as const;

export function memberOf(user: User, standing: Standing): ChatMember {
  if (standing === 'creator') return { status: 'creator', user, is_anonymous: false };
  if (standing === 'administrator') return { status: 'administrator', user, ...RIGHTS };
  if (standing === 'kicked') return { status: 'kicked', user, until_date: 0 };
  if (standing === 'restricted') return { ...MUTED, user };
  return { status: standing, user };
}

export function getChatMember(world: World, params: Params): ChatMember {
  const room = world.reach(params.chat_id);
  const id = numberOf(params.user_id) ?? 0;
  if (id === world.bot.id) return memberOf(world.bot, room.bot);
  const person = world.people.get(id);
  if (!person) throw badRequest('user not found');
  return memberOf(person.user, room.members.get(id) ?? 'left');
}

export function getChat(world: World, params: Params): ChatFullInfo {
  const room = world.reach(params.chat_id);
  return { ...room.chat, accent_color_id: 0, max_reaction_count: 11 } as ChatFullInfo;
}

export function leaveChat(world: World, params: Params): true {
  const room: Room = world.reach(params.chat_id);
  if (room.chat.type === 'private') throw badRequest("private chat can't be left");
  room.bot = 'left';
  return true;
}
