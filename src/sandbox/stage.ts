import { GROUP, type Sandbox, sandboxAddress } from '../channels/sandbox/sandbox.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { toMilliseconds } from '../domain/time/instant.ts';
import type { Store } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { TurnableClock } from './clock.ts';
import { BEGINS, OPENS, playFirstDays } from './first-days.ts';
import { owingNow } from './owing.ts';
import { Player, type Program } from './player.ts';
import { FIRST_REGULATION, OWN, ownSample, type Sample, shippedSample, startOver } from './sample.ts';

export interface StageTools<Behind extends Program = Program> {
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly clock: TurnableClock;
  readonly zone: string;
  /** Starts the program on the store, once a committee is in it. */
  readonly open: () => Promise<Behind>;
  readonly warn: (what: string, error: unknown) => void;
}

const PLACES = { group: GROUP, person: (number: number) => sandboxAddress(String(number)) };

/** The sample committee that is played, with the program behind it; it begins with its first days. */
export class Stage<Behind extends Program = Program> {
  readonly #tools: StageTools<Behind>;
  readonly program: Behind;
  regulation = FIRST_REGULATION;
  committee: Committee;
  /** Up to this message nobody has looked yet: it is the sample's own past. */
  past: string | null = null;
  /** Who has a report to hand in as the first days end, by their numbers. */
  owing: readonly string[] = [];
  /** Resolves when the first days are over. */
  ready: Promise<void>;
  #player: Player | null = null;

  private constructor(tools: StageTools<Behind>, committee: Committee, program: Behind) {
    this.#tools = tools;
    this.committee = committee;
    this.program = program;
    this.ready = this.#play();
    this.ready.catch((error: unknown) => {
      // Whoever stops in the first second has not seen them.
      if (this.#player) tools.warn('the sandbox: its first days went wrong', error);
    });
  }

  /** The committee is there before what an earlier run left in the outbox could leave. */
  static async open<Behind extends Program>(tools: StageTools<Behind>): Promise<Stage<Behind>> {
    const committee = await fresh(tools, shippedSample(FIRST_REGULATION));
    return new Stage(tools, committee, await tools.open());
  }

  /** Under a regulation that ships, by its id, or under one of one's own. */
  async restart(regulation: string | Regulation): Promise<void> {
    const isOwn = typeof regulation !== 'string';
    this.committee = await fresh(this.#tools, isOwn ? ownSample(regulation) : shippedSample(regulation));
    this.regulation = isOwn ? OWN : regulation;
    await this.program.settled();
    this.#tools.sandbox.clear();
    this.ready = this.#play();
    await this.ready;
  }

  /** As it stands in the store. */
  async current(): Promise<{ committee: Committee; rules: Regulation }> {
    return this.#tools.store.transaction(async (tx) => {
      const committee = (await tx.committees.get(this.committee.id)) ?? this.committee;
      const rules = await tx.regulations.get(committee.regulations.at(-1)?.regulation ?? '');
      if (!rules) throw new Error('the sample committee has no regulation');
      return { committee, rules };
    });
  }

  async leave(): Promise<void> {
    this.#player?.leave();
    this.#player = null;
    await this.ready.catch(() => {});
  }

  async #owing(): Promise<string[]> {
    const { store, zone } = this.#tools;
    const now = await this.current();
    const members = await store.transaction((tx) => owingNow(tx, now, zone, OPENS));
    return members.map(({ no }) => String(no));
  }

  async #play(): Promise<void> {
    const { sandbox } = this.#tools;
    const player = new Player(this.#tools, this.program, this.committee);
    this.#player = player;
    const { rules } = await this.current();
    try {
      await playFirstDays(player, rules);
    } catch (error) {
      // Its words are nobody's whom the sample was written for: what was played so far stands.
      if (this.regulation !== OWN) throw error;
      this.#tools.warn('the sandbox: the first days do not fit this regulation', error);
      await player.at(OPENS);
      await player.leaveQuestions();
    }
    this.owing = await this.#owing();
    this.past = sandbox.messages.at(-1)?.id ?? null;
  }
}

async function fresh({ store, clock, zone }: StageTools, sample: Sample): Promise<Committee> {
  clock.begin(toMilliseconds(BEGINS));
  return startOver(store, sample, PLACES, BEGINS, zone);
}
