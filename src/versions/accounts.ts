import { filling, listIn, type Stored, type Upgrade } from './step.ts';

const fields = filling({ heardAt: null, missed: [], missedLeft: 0, offers: [] });

/** All choices stood there with a number where nothing was said of it. */
const numbered: Upgrade = (account) => {
  const offers = listIn(account, 'offers');
  if (offers.every((offer) => 'numbered' in offer)) return account;
  const number = (offer: Stored): Stored => ({ numbered: listIn(offer, 'choices').length, ...offer });
  return { ...account, offers: offers.map(number) };
};

/**
 * Texts were once kept for an account, without whom they were for. Where a choice of one names the committee of a seat, it
 * was for that seat. Of any other nobody can tell, and it may be of a committee that they have left: it is counted with
 * those of which only the number was kept, where anybody sits there who could ask.
 */
const kept: Upgrade = (account) => {
  const missed = listIn(account, 'missed');
  if (missed.every((one) => 'person' in one)) return account;
  const seats = listIn(account, 'seats');
  const theirs = missed.flatMap((one) => {
    if ('person' in one) return [one];
    const person = seats.find(({ committee }) =>
      JSON.stringify(one.choices ?? []).includes(` #${committee}/`),
    );
    return person ? [{ message: one, about: { what: 'reply' }, person }] : [];
  });
  const lost = seats.length > 0 ? missed.length - theirs.length : 0;
  return { ...account, missed: theirs, missedLeft: Number((account as Stored).missedLeft) + lost };
};

/** 1: whether and when somebody was heard, what was offered to them and what was kept for them stand in each account. */
export const accounts: readonly Upgrade[] = [(account) => kept(numbered(fields(account)))];
