import { rank } from '@/utils/level';
import type { CompiledPack } from './artefact';
import { sha256 } from './hash';

/** A part whose wording, level or number differs. */
export interface WordChange {
  key: string;
  /** `rule:…`, `suggestion:…`, `referral:…` */
  part: string;
  field: string;
  /** Null: the part was not there, or is no longer. */
  before: string | null;
  after: string | null;
  /** A telephone or text number, a web address, or minutes. */
  number: boolean;
  /** An urgent rule lowered or gone, an emergency number or locked step changed or gone: to be marked. */
  grave: boolean;
}

type Facts = Map<string, { fields: Record<string, string>; guarded: boolean }>;
const NUMBERS = new Set(['voice', 'sms', 'chat_url', 'minutes']);

/** Everything a pack says on screen, by part. */
function factsOf({ engine, guidance, desk }: CompiledPack): Facts {
  const facts: Facts = new Map();
  const put = (part: string, fields: Record<string, string>, guarded = false) => facts.set(part, { fields, guarded });
  for (const { id, kind, level, says, why, category } of engine.rules)
    if (kind === 'risk') put(`rule:${id}`, { level: level ?? '', says, why, category }, rank(level) >= rank('urgent'));
  for (const { id, raiseTo, says, why } of engine.combinations)
    put(`combination:${id}`, { level: raiseTo, says, why }, rank(raiseTo) >= rank('urgent'));
  for (const { id, text, from, to } of guidance.suggestions)
    put(`suggestion:${id}`, { text, from: from ?? '', to: to ?? '' });
  for (const { id, name, why, instead } of guidance.drafts) put(`draft:${id}`, { name, why, instead });
  for (const { id, name, says, consider } of guidance.categories) put(`category:${id}`, { name, says, consider });
  for (const { id, name, firstMove } of guidance.levels)
    put(`level:${id}`, { name, firstMove }, rank(id) >= rank('urgent'));
  for (const { id, label, how, locked } of desk.steps) put(`step:${id}`, { label, how }, locked);
  for (const { id, title, note, steps } of desk.checklists)
    put(`checklist:${id}`, { title, note, steps: steps.join(', ') });
  for (const { level, supervisor, supervisorWithin, emergency, others, record } of desk.contacts)
    put(
      `contact:${level}`,
      { supervisor, minutes: String(supervisorWithin ?? ''), emergency, others, record },
      rank(level) >= rank('urgent'),
    );
  for (const { entries } of desk.referrals)
    for (const { id, name, voice, sms, chatUrl, hours, notes, emergency } of entries)
      put(
        `referral:${id}`,
        {
          name,
          voice: voice.join(', '),
          sms: sms ? `${sms.keyword} ${sms.number}`.trim() : '',
          chat_url: chatUrl,
          hours,
          notes,
        },
        emergency,
      );
  return facts;
}

/** Every difference in wording, level and number; what was locked first. */
export async function compareWords(before: CompiledPack, after: CompiledPack): Promise<WordChange[]> {
  const [old, fresh] = [factsOf(before), factsOf(after)];
  const found: Omit<WordChange, 'key'>[] = [];
  for (const part of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(part), fresh.get(part)];
    const kind = part.slice(0, part.indexOf(':'));
    if (!was || !is) {
      const first = (one: typeof was) =>
        one
          ? (one.fields.says ?? one.fields.text ?? one.fields.label ?? one.fields.name ?? one.fields.title ?? '')
          : null;
      found.push({
        part,
        field: 'whole',
        before: first(was),
        after: first(is),
        number: kind === 'referral',
        grave: !is && was?.guarded === true,
      });
      continue;
    }
    for (const field of Object.keys(was.fields)) {
      const [a, b] = [was.fields[field] ?? '', is.fields[field] ?? ''];
      if (a === b) continue;
      const raised = field === 'level' && rank(b as 'now') > rank(a as 'now');
      found.push({ part, field, before: a, after: b, number: NUMBERS.has(field), grave: was.guarded && !raised });
    }
  }
  const keyed = await Promise.all(
    found.map(async (change) => ({
      key: (await sha256(JSON.stringify([change.part, change.field, change.before, change.after]))).slice(0, 12),
      ...change,
    })),
  );
  return keyed.sort((a, b) => Number(b.grave) - Number(a.grave) || (a.part < b.part ? -1 : 1));
}
