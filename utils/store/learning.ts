import { withStore } from './database';
import type { CardState, ItemComment, PracticeRun, ReviewCard, ReviewEntry } from './learned';
import type { Stored } from './result';
import { closeRow, openRow, stale, writing } from './row';
import { type Kept, newRow, shelfOf } from './shelf';
import { told } from './told';

export const CARDS: Kept<ReviewCard> = { shelf: 'cards', at: (card) => card.createdAt, of: (card) => card.item ?? '' };
export const LOG: Kept<ReviewEntry> = { shelf: 'log', at: (entry) => entry.at, of: (entry) => entry.card };
export const RUNS: Kept<PracticeRun> = { shelf: 'runs', at: (run) => run.startedAt, of: () => '' };
export const COMMENTS: Kept<ItemComment> = { shelf: 'comments', at: (one) => one.at, of: (one) => one.item };

/** Practice runs: `list`, `read`, `add`, `change`; delete with `removeRuns`. */
export const runs = shelfOf(RUNS);
/** Comments of supervisors; `listOf(item)`. */
export const comments = shelfOf(COMMENTS);
/** Cards; `listOf(item)`. Add with `addCards`, review with `reviewCard`. */
const { add: _, ...readAndChange } = shelfOf(CARDS);
export const cards = readAndChange;
/** The review log, newest first: what progress is drawn from. */
export const listReviews = shelfOf(LOG).list;

/**
 * Takes cards out of the review, or in again: those of saved items, or the cards with these ids. Gives the ids of the
 * cards that changed, for the way back.
 */
export async function suspendCards(
  of: { items: readonly string[] } | { cards: readonly string[] },
  suspended: boolean,
  now: number,
): Promise<Stored<string[]>> {
  const ids =
    'cards' in of
      ? ({ ok: true, value: of.cards } as const)
      : await withStore(async (db) =>
          (await Promise.all(of.items.map((id) => db.getAllKeysFromIndex('cards', 'of', id)))).flat(),
        );
  if (!ids.ok) return ids;
  const changed = await cards.changeMany(
    ids.value,
    (card) =>
      card.suspended === suspended ? card : { ...card, suspended, changedAt: Math.max(now, card.changedAt + 1) },
    now,
  );
  return changed.ok ? { ok: true, value: changed.value.map(({ id }) => id) } : changed;
}

/** A card that is not on the shelf yet. */
export type NewCard = Omit<ReviewCard, 'id' | 'createdAt' | 'changedAt' | 'suspended'>;

/**
 * Makes cards; those that exist (same source and ref) are left as they are, also when two pages make them at once.
 * Gives the ids of the new ones.
 */
export async function addCards(drafts: readonly NewCard[], now: number): Promise<Stored<string[]>> {
  return told(
    await withStore((db) =>
      writing(db, now, ['cards'], async (ring) => {
        const rows = await Promise.all(
          drafts.map(async (draft) => {
            // The id says what the card was made of, so a second one cannot be added.
            const id = `${draft.source}:${draft.ref}`;
            return newRow(ring, CARDS, { ...draft, id, createdAt: now, changedAt: now, suspended: false });
          }),
        );
        return async (tx) => {
          const added: string[] = [];
          for (const row of rows) {
            if ((await tx.objectStore('cards').getKey(row.id)) !== undefined) continue;
            await tx.objectStore('cards').add(row);
            added.push(row.id);
          }
          return added;
        };
      }),
    ),
  );
}

/**
 * Writes down one review: the card's next state and the log entry together, or neither. Gives the entry's id, for
 * `undoReview`; null when the card is gone. `seen` is the `changedAt` of the card that was on the screen: when another
 * page reviewed it meanwhile nothing is written, and null comes back too, so no review counts twice.
 */
export async function reviewCard(
  id: string,
  seen: number,
  { rating, due, state }: { rating: ReviewEntry['rating']; due: number; state: CardState },
  now: number,
): Promise<Stored<string | null>> {
  const entryId = crypto.randomUUID();
  return told(
    await withStore((db) =>
      writing<string | null>(db, now, ['cards', 'log'], async (ring) => {
        const row = await db.get('cards', id);
        const card = row && ((await openRow(ring, 'cards', row)) as ReviewCard);
        if (!row || !card || card.changedAt !== seen) return async () => null;
        const { skill, category } = card;
        const before = { due: card.due, state: card.state };
        const entry: ReviewEntry = { id: entryId, card: id, at: now, rating, skill, category, before };
        // A clock that stands still or was set back must not make two states look the same.
        const changedAt = Math.max(now, card.changedAt + 1);
        const next = await closeRow(ring, 'cards', { ...row, rev: row.rev + 1 }, { ...card, due, state, changedAt });
        const logged = await newRow(ring, LOG, entry);
        return async (tx) => {
          const found = await tx.objectStore('cards').get(id);
          if (found?.rev !== row.rev) stale();
          await tx.objectStore('cards').put({ ...next, at: found?.at ?? next.at });
          await tx.objectStore('log').add(logged);
          return entryId;
        };
      }),
    ),
  );
}

/** Takes a review back: the card is scheduled as before, the entry goes. False when there is nothing to take back. */
export async function undoReview(entryId: string, now: number): Promise<Stored<boolean>> {
  return told(
    await withStore((db) =>
      writing<boolean>(db, now, ['cards', 'log'], async (ring) => {
        const logged = await db.get('log', entryId);
        if (!logged) return async () => false;
        const { card: id, before } = (await openRow(ring, 'log', logged)) as ReviewEntry;
        const row = await db.get('cards', id);
        const card = row && ((await openRow(ring, 'cards', row)) as ReviewCard);
        const next =
          row &&
          card &&
          (await closeRow(
            ring,
            'cards',
            { ...row, rev: row.rev + 1 },
            { ...card, ...before, changedAt: Math.max(now, card.changedAt + 1) },
          ));
        return async (tx) => {
          if ((await tx.objectStore('log').getKey(entryId)) === undefined) return false;
          if (row && next) {
            const found = await tx.objectStore('cards').get(id);
            if (found?.rev !== row.rev) stale();
            await tx.objectStore('cards').put({ ...next, at: found?.at ?? next.at });
          }
          await tx.objectStore('log').delete(entryId);
          return true;
        };
      }),
    ),
  );
}
