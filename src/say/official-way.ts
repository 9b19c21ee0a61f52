import type { Regulation } from '../regulations/schema.ts';
import { cite } from './people/people.ts';

type Way = NonNullable<Regulation['information']['delivery']>['channel'];

const WAYS: Record<Way, string> = { 'official-email': 'qua thư điện tử công vụ' };

/** How papers go out officially: by the way that the regulation names, else by whatever the agency has. */
export function officialWay({ information: { delivery } }: Regulation): string {
  return delivery ? `${WAYS[delivery.channel]}${cite(delivery.article)}` : 'theo quy định của cơ quan';
}
