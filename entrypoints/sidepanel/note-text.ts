import { REASONS } from '@/components/conversation/NoticedItem';
import { ANSWERS } from '@/components/conversation/StepActions';
import { ROLES, type Role } from '@/components/conversation/WhoIsTold';
import type { HandOff } from '@/utils/conversation';
import type { Say } from '@/utils/locale';
import type { Desk, Guidance, Step } from '@/utils/packs';

interface Sources {
  facts: HandOff;
  guidance: Pick<Guidance, 'levels' | 'categories'>;
  desk: Pick<Desk, 'steps'>;
  /** The safety plan, redacted, by part. */
  plan: Record<string, string>;
  now: number;
  /** Words a time of day. */
  clock: (at: number) => string;
  /** Takes out what tells who and where. */
  redacted: (text: string) => string;
  say: Say;
}

/** Steps still open that the next one reads of; the whole list would hide the first. */
const NEXT = 4;

/**
 * The hand-off note in plain text: situation, what was asked and answered, what was done, what is next. What the tool only
 * suggests is said to be unconfirmed. Every word of the person and every typed reason is redacted.
 */
export function noteText({ facts, guidance, desk, plan, now, clock, redacted, say }: Sources): string {
  const level = (id: HandOff['level']) => guidance.levels.find((one) => one.id === id)?.name ?? say('panel_note_none');
  const category = (id: string) => guidance.categories.find((one) => one.id === id)?.name ?? id;
  const step = (id: string) => desk.steps.find((one) => one.id === id)?.label ?? id;
  const at = (time: number | null) => (time === null ? '' : `, ${clock(time)}`);
  const doubt = (confirmed: boolean) => (confirmed ? '' : ` (${say('panel_note_unconfirmed')})`);
  const day = new Date(now).toLocaleDateString([], { year: 'numeric', month: 'short', day: 'numeric' });

  const situation = [
    say('panel_note_level', level(facts.level), facts.since === null ? clock(now) : clock(facts.since)),
    ...(facts.raisedTo !== facts.level ? [say('panel_note_lowered', level(facts.raisedTo))] : []),
    ...(facts.categories.length > 0 ? [say('panel_note_about', facts.categories.map(category).join(', '))] : []),
    ...facts.said.map((one) => `“${redacted(one.words)}” (${one.says}${at(one.at)})`),
    ...facts.lowered.map((one) => say('panel_note_lowered_one', one.says, say(REASONS[one.reason]).toLowerCase())),
  ];
  const asked = facts.asked.map(({ step: id, answer, at: time, confirmed }) =>
    answer
      ? `${step(id)}: ${say(ANSWERS[answer]).toLowerCase()}${at(time)}`
      : `${step(id)}: ${say('panel_note_no_answer')}${doubt(confirmed)}`,
  );
  const done = [
    ...facts.done.map(({ step: id, at: time, confirmed }) => `${step(id)}${at(time)}${doubt(confirmed)}`),
    ...facts.told.map(({ role, at: time }) =>
      say('panel_note_told', say(ROLES[role as Role] ?? 'panel_told_others'), clock(time)),
    ),
    ...facts.skipped.map(({ step: id, reason }) =>
      reason ? say('panel_note_skipped_because', step(id), redacted(reason)) : say('panel_note_skipped', step(id)),
    ),
  ];
  const parts = planParts(desk).flatMap(({ id, label }) => (plan[id]?.trim() ? [`${label}: ${plan[id]?.trim()}`] : []));
  const section = (title: string, lines: string[]) => [
    '',
    title,
    ...(lines.length > 0 ? lines : [say('panel_note_nothing')]).map((line) => `- ${line}`),
  ];
  return [
    say('panel_note_title', day, clock(now)),
    ...section(say('panel_note_situation'), situation),
    ...section(say('panel_note_asked'), asked),
    ...section(say('panel_note_done'), done),
    ...(parts.length > 0 ? section(say('panel_plan'), parts) : []),
    ...section(say('panel_note_next'), facts.open.slice(0, NEXT).map(step)),
    '',
    say('panel_note_by'),
  ].join('\n');
}

/** The parts of the safety plan are the pack's steps whose ids begin so, in the pack's order. */
export const planParts = (desk: Pick<Desk, 'steps'>): Step[] => desk.steps.filter(({ id }) => id.startsWith('plan-'));

/** A plan as plain text for the person: each part that has words, under its name. */
export const planText = (desk: Pick<Desk, 'steps'>, plan: Record<string, string>): string =>
  planParts(desk)
    .flatMap(({ id, label }) =>
      plan[id]?.trim() ? [`${label.replace(/^[^:]{1,12}\d: /, '')}:\n${plan[id]?.trim()}`] : [],
    )
    .join('\n\n');

/**
 * Redacts what was typed into a note and leaves alone the lines that were made: their words are redacted already, and
 * the times of day in them are the note's own.
 */
export function redactTyped(
  text: string,
  made: string,
  redact: (line: string) => { text: string; replaced: readonly unknown[] },
): { text: string; replaced: number } {
  const known = new Set(made.split('\n'));
  let replaced = 0;
  const lines = text.split('\n').map((line) => {
    if (known.has(line)) return line;
    const done = redact(line);
    replaced += done.replaced.length;
    return done.text;
  });
  return { text: lines.join('\n'), replaced };
}
