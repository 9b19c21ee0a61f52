import { GROUP, type Sandbox, sandboxAddress } from '../channels/sandbox/sandbox.ts';
import { chatOf } from '../domain/address.ts';
import { activeMembers, type Committee } from '../domain/committee/committee.ts';
import type { Store } from '../ports/store.ts';
import type { Came } from '../say/sandbox-turn.ts';

/** From here on it is seen what comes; call what is returned for what has come, and to whom. */
export async function watchArrivals(
  { sandbox, store }: { readonly sandbox: Sandbox; readonly store: Store },
  committee: Committee,
): Promise<() => Promise<Came>> {
  const sent = (): Promise<string[]> =>
    store.transaction(async (tx) =>
      (await tx.reminded.list(`${committee.id}/`)).flatMap(([key, { outcome }]) =>
        outcome === 'sent' ? [key] : [],
      ),
    );
  const before = new Set(await sent());
  const last = Number(sandbox.messages.at(-1)?.id ?? 0);
  return async () => {
    const came = sandbox.messages.filter(({ id, from }) => from === null && Number(id) > last);
    const chats = new Set(came.map(({ chat }) => chat));
    return {
      reminders: (await sent()).filter((key) => !before.has(key)).map((key) => key.split('/')[1] ?? ''),
      group: came.some(({ chat }) => chatOf(chat) === GROUP),
      people: activeMembers(committee)
        .filter(({ no }) => chats.has(sandboxAddress(String(no))))
        .map(({ name }) => name),
    };
  };
}
