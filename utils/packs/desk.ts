import type { Desk } from './artefact';
import { compileCards } from './cards';
import type { PackSource } from './parse';

/** Checklists, contacts and referrals as the panel reads them. Entries of confidence C are kept: the panel hides them. */
export function compileDesk(source: PackSource): Desk {
  return {
    steps: source.steps.value.map(({ id, label, how, phase, strengths, answer, manual, locked }) => ({
      id,
      label,
      how,
      phase,
      strengths,
      answer,
      manual,
      locked,
    })),
    checklists: Object.entries(source.checklists).map(([id, { value }]) => ({
      id,
      title: value.title,
      steps: value.steps,
      note: value.note,
    })),
    contacts: source.contacts.value.map(({ level, supervisor, supervisor_within, emergency, others, record }) => ({
      level,
      supervisor,
      supervisorWithin: supervisor_within,
      emergency,
      others,
      record,
    })),
    referrals: source.referrals.map(({ value: { country, name, entries } }) => ({
      country,
      name,
      entries: entries.map(({ chat_url, ...entry }) => ({ ...entry, chatUrl: chat_url })),
    })),
    cards: compileCards(source),
  };
}
