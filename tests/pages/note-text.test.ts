import { describe, expect, test } from 'vitest';
import { handOff, view } from '@/utils/conversation';
import { say } from '@/utils/locale';
import { redact } from '@/utils/privacy';
import { noteText, planText, redactTyped } from '../../entrypoints/sidepanel/note-text';
import { COMBINATIONS, DESK, finding, message, stateOf, told } from '../conversation/facts';

const PLAN_DESK = {
  ...DESK,
  steps: [
    ...DESK.steps,
    ...['Plan 1: signs', 'Plan 2: alone'].map((label, at) => ({
      ...DESK.steps[0]!,
      id: `plan-${at}`,
      label,
    })),
  ],
};
const guidance = {
  levels: [{ id: 'urgent' as const, name: 'Urgent', firstMove: '' }],
  categories: [{ id: 'suicide_active', name: 'Thoughts of suicide', says: '', consider: '' }],
};
const text = (events: Parameters<typeof stateOf>, plan: Record<string, string> = {}) => {
  const state = stateOf(...events);
  return noteText({
    facts: handOff(state, view(state, PLAN_DESK, COMBINATIONS), PLAN_DESK),
    redacted: (words) => redact(words).text,
    clock: (at) => `t${at}`,
    now: Date.UTC(2026, 10, 23),
    ...{ guidance, desk: PLAN_DESK, plan, say },
  });
};
const said = (words: string) =>
  told(
    message(1, { findings: [finding('suicide_active', 'urgent', { words, says: 'Thoughts of ending their life' })] }),
  );

describe('the note', () => {
  test('situation, what was asked and answered, what was done, what is next', () => {
    const note = text([
      said('end my life'),
      { type: 'step', at: 1500, step: 'ask-suicide', status: 'confirmed', answer: 'yes' },
      { type: 'told', at: 1600, role: 'supervisor' },
      { type: 'step', at: 1700, step: 'distance', status: 'not_applicable', reason: 'nothing near' },
    ]);
    expect(note.split('\n').slice(1)).toEqual([
      '',
      'Situation',
      '- Level: Urgent since t1001',
      '- About: Thoughts of suicide',
      '- “end my life” (Thoughts of ending their life, t1001)',
      '',
      'Asked and answered',
      '- ask-suicide: yes, t1500',
      '',
      'Done',
      '- Supervisor told at t1600',
      '- distance: not applicable, nothing near',
      '',
      'Next',
      '- already-acted',
      '- ask-plan',
      '- connect',
      '- tell-supervisor',
      '',
      'By (initials):',
    ]);
    expect(note).toMatch(/^Hand-off note, .*2026.*\(redacted\)/);
  });

  test('their words and every typed reason are redacted', () => {
    const note = text([
      said('end my life, call me on 555-123-4567'),
      { type: 'step', at: 1700, step: 'distance', status: 'not_applicable', reason: 'mail sam@example.org says so' },
    ]);
    expect(note).not.toMatch(/555|sam@/);
    expect(note).toContain('[PHONE]');
    expect(note).toContain('[EMAIL]');
  });

  test('the safety plan stands in it by part, in the words it is given', () => {
    const note = text([said('end my life')], { 'plan-0': 'hands shake', 'plan-1': '  ' });
    expect(note).toContain('Safety plan\n- Plan 1: signs: hands shake\n');
    expect(note).not.toContain('Plan 2');
    expect(planText(PLAN_DESK, { 'plan-0': 'hands shake', 'plan-1': 'walk' })).toBe(
      'signs:\nhands shake\n\nalone:\nwalk',
    );
  });

  test('no words of the product’s that it must not use', () => {
    expect(text([said('end my life')])).not.toMatch(/score|no risk|detected|diagnos/i);
  });
});

test('what was typed into a note is redacted, lines that were made stay as they are', () => {
  const made = 'Note, 23 Nov 2026, 14:05\n- said, 14:06';
  const typed = `${made}\nHer number is 555-123-4567`;
  const done = redactTyped(typed, made, redact);
  expect(done.text).toBe(`${made}\nHer number is [PHONE]`);
  expect(done.replaced).toBe(1);
  expect(redactTyped(made, made, redact)).toEqual({ text: made, replaced: 0 });
});
