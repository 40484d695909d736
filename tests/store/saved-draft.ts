import type { SavedDraft } from '@/utils/store';

export const draft = (extra: Partial<SavedDraft> = {}): SavedDraft => ({
  suggestion: 's1',
  text: 'It sounds so heavy.',
  sent: 'That sounds heavy, [NAME].',
  skill: 'active_listening',
  category: 'warning_signs',
  level: 'ask',
  rule: 'warning-signs.burden',
  pack: { id: 'core-en', version: '1' },
  platform: 'Practice chat (localhost)',
  context: 'i feel like a burden',
  ...extra,
});

export const value = <T>(stored: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!stored.ok) throw new Error(stored.error);
  return stored.value;
};
