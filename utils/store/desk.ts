import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { LowerReason } from '@/utils/conversation';
import { exclusively } from './exclusive';
import { item, watchStorage } from './item';
import { readPolicy, watchPolicy } from './policy';
import { type Stored, stored } from './result';

/** Somebody who can be told or turned to: a name and how to reach them. */
export interface OwnContact {
  name: string;
  reach: string;
}

/** A service of the organisation's own, beside those of the pack. */
export interface OwnReferral extends OwnContact {
  id: string;
  /** Country code; empty: for every country. */
  country: string;
  hours: string;
  notes: string;
  /** Day on which somebody last checked it, as 2026-11-23. */
  verified: string;
  /** The organisation's policy brings it: it stays. */
  byPolicy?: true;
}

/** What an organisation, or the specialist for it, set for the desk: names and numbers, no guidance. */
export interface Organisation {
  /** By role of the contact table: supervisor, emergency, others, record. */
  contacts: Record<string, OwnContact>;
  referrals: OwnReferral[];
  /** Who supports the staff after hard conversations. */
  staff: OwnContact[];
}

const short = () => z.string().check(z.maxLength(200));
const contact = () => z.object({ name: short(), reach: short() });
const organisation = item<Organisation>('organisation', {
  check: () =>
    z.object({
      contacts: z.record(z.string(), contact()),
      referrals: z
        .array(
          z.object({
            id: short(),
            country: short(),
            name: short(),
            reach: short(),
            hours: short(),
            notes: short(),
            verified: short(),
          }),
        )
        .check(z.maxLength(200)),
      staff: z.array(contact()).check(z.maxLength(20)),
    }),
  fallback: { contacts: {}, referrals: [], staff: [] },
});
/** What was typed in here, below what the organisation's policy brings. */
export async function readOrganisation(): Promise<Organisation> {
  const [own, { policy }] = await Promise.all([organisation.read(), readPolicy()]);
  return {
    contacts: { ...own.contacts, ...policy.contacts },
    referrals: [...policy.referrals.map((one) => ({ ...one, byPolicy: true as const })), ...own.referrals],
    staff: policy.staff.length > 0 ? policy.staff : own.staff,
  };
}

export function watchOrganisation(changed: (organisation: Organisation) => void, signal: AbortSignal): void {
  const tell = () =>
    void readOrganisation().then(
      (now) => signal.aborted || changed(now),
      // The storage of a page that is being closed rejects; there is nobody left to tell.
      () => undefined,
    );
  organisation.watch(tell, signal);
  watchPolicy(tell, signal);
}

/**
 * Changes the parts named and leaves the others as they are. What the policy brings is not stored again;
 * `set_by_policy`: one of its contacts or services would be changed or taken out, and nothing changes.
 */
export const saveOrganisation = (changes: Partial<Organisation>): Promise<Stored<void>> =>
  exclusively('organisation', async () => {
    const { policy } = await readPolicy();
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    const against =
      Object.entries(policy.contacts).some(([role, set]) => {
        const wanted = changes.contacts?.[role];
        return wanted && (wanted.name !== set.name || wanted.reach !== set.reach);
      }) ||
      (changes.referrals && policy.referrals.some((set) => !changes.referrals?.some((one) => one.id === set.id))) ||
      (changes.staff && policy.staff.length > 0 && !same(changes.staff, policy.staff));
    if (against) return { ok: false, error: 'set_by_policy' };
    const own = await organisation.read();
    const { contacts, referrals, staff } = changes;
    return organisation.save({
      contacts: contacts
        ? {
            ...Object.fromEntries(Object.entries(contacts).filter(([role]) => !Object.hasOwn(policy.contacts, role))),
            // What was typed in before the policy came is there again when it goes.
            ...Object.fromEntries(
              Object.entries(own.contacts).filter(([role]) => Object.hasOwn(policy.contacts, role)),
            ),
          }
        : own.contacts,
      referrals: referrals ? referrals.filter(({ byPolicy }) => !byPolicy) : own.referrals,
      staff: staff && policy.staff.length === 0 ? staff : own.staff,
    });
  });

/** How the panel itself is worked; `letters`: single letters as keys (WCAG 2.1.4 asks for a way to switch them off). */
export interface PanelHabits {
  letters: boolean;
}
const habits = item<PanelHabits>('panel.habits', {
  check: () => z.object({ letters: z.boolean() }),
  fallback: { letters: true },
});
export const readHabits = habits.read;
export const watchHabits = habits.watch;
export const saveHabits = habits.save;

/**
 * What the specialist typed beside a conversation: the note as edited and the safety plan. In memory only, gone with
 * the browser and whenever the conversation is cleared or ended.
 */
export interface Papers {
  /** Null: not edited, made anew from the facts. */
  note: string | null;
  /** The person's words by part of the plan. */
  plan: Record<string, string>;
}
const PAPERS = 'papers:';
const NONE: Papers = { note: null, plan: {} };
const asPapers = (value: unknown): Papers => {
  const kept = value as Partial<Papers> | undefined;
  return typeof kept?.plan === 'object' && kept.plan !== null ? { note: kept.note ?? null, plan: kept.plan } : NONE;
};

export const readPapers = async (key: string): Promise<Papers> =>
  asPapers((await browser.storage.session.get(PAPERS + key))[PAPERS + key]);
export const savePapers = (key: string, changes: Partial<Papers>): Promise<Stored<void>> =>
  exclusively(PAPERS + key, async () => {
    const papers = { ...(await readPapers(key)), ...changes };
    return stored(() => browser.storage.session.set({ [PAPERS + key]: papers }));
  });
export const forgetPapers = (key: string): Promise<Stored<void>> =>
  exclusively(PAPERS + key, () => stored(() => browser.storage.session.remove(PAPERS + key)));
export function watchPapers(changed: (key: string, papers: Papers) => void, signal: AbortSignal): void {
  watchStorage(
    'session',
    (changes) => {
      for (const [name, { newValue }] of Object.entries(changes))
        if (name.startsWith(PAPERS)) changed(name.slice(PAPERS.length), asPapers(newValue));
    },
    signal,
  );
}

export type Useful = 'yes' | 'partly' | 'no';
/** Local counts, for whoever tunes the pack on this machine: rule ids and reasons, never words. */
export interface Feedback {
  rules: Record<string, Partial<Record<LowerReason, number>>>;
  useful: Record<Useful, number>;
}
const count = () => z.int().check(z.gte(0));
const feedback = item<Feedback>('feedback', {
  check: () =>
    z.object({
      rules: z.record(
        z.string(),
        z.partialRecord(z.enum(['joke', 'past', 'lyrics', 'somebody_else', 'wrong']), count()),
      ),
      useful: z.object({ yes: count(), partly: count(), no: count() }),
    }) as z.ZodMiniType<Feedback>,
  fallback: { rules: {}, useful: { yes: 0, partly: 0, no: 0 } },
});
export const readFeedback = feedback.read;
/** Part of “delete everything”. */
export const forgetFeedback = (): Promise<Stored<void>> =>
  exclusively('feedback', () => feedback.save({ rules: {}, useful: { yes: 0, partly: 0, no: 0 } }));
export const watchFeedback = feedback.watch;

/** Adds to (or, with -1, takes back from) how often a rule was lowered for a reason. */
export const countLowered = (rule: string, reason: LowerReason, by: 1 | -1): Promise<Stored<void>> =>
  exclusively('feedback', async () => {
    const kept = await feedback.read();
    const reasons = Object.hasOwn(kept.rules, rule) ? kept.rules[rule] : {};
    const next = { ...reasons, [reason]: Math.max(0, (reasons?.[reason] ?? 0) + by) };
    return feedback.save({ ...kept, rules: { ...kept.rules, [rule]: next } });
  });
export const countUseful = (answer: Useful): Promise<Stored<void>> =>
  exclusively('feedback', async () => {
    const kept = await feedback.read();
    return feedback.save({ ...kept, useful: { ...kept.useful, [answer]: kept.useful[answer] + 1 } });
  });
