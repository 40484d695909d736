import { parseEntries } from '@/utils/platforms';
import { type ParsedPolicy, type ReadEntries, takePolicy } from '@/utils/store';

const readEntries: ReadEntries = (text) => {
  try {
    const parsed = parseEntries(text);
    return parsed.ok ? { ok: true, entries: [...parsed.entries] } : { ok: false, problems: parsed.problems };
  } catch {
    return { ok: false, problems: [{ path: '', message: 'The text is no list of entries.' }] };
  }
};

/** What the administrator set, read anew and kept for panel, options and pages. */
export const policyNow = async (): Promise<ParsedPolicy> => (await takePolicy(readEntries)).parsed;
