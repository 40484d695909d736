import type { Trouble } from '@/components/share/FileTrouble';
import type { Say } from '@/utils/locale';
import type { FileProblem } from '@/utils/store';

/** Why nothing of a file was taken: every place, and the remedy. */
export interface Refused {
  troubles: Trouble[];
  /** Further places that are not shown. */
  more: number;
  fix: string;
}

const MOST = 10;
const LARGEST = 64 * 1024 * 1024;

const refused = (say: Say, key: 'html' | 'csv' | 'not_text' | 'unreadable' | 'too_large'): Refused => ({
  troubles: [{ key, place: '', what: say(`share_bad_${key}`) }],
  more: 0,
  fix: say(key === 'html' || key === 'csv' || key === 'not_text' ? 'share_fix_right' : 'share_fix_again'),
});

/** A chosen file as text, or why it is none of ours at first sight: too large, the readable page, the table, a picture. */
export async function readText(file: Blob, say: Say): Promise<{ text: string } | Refused> {
  if (file.size > LARGEST) return refused(say, 'too_large');
  let text: string;
  try {
    const bytes = await file.arrayBuffer();
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return refused(say, 'not_text');
    }
  } catch {
    return refused(say, 'unreadable');
  }
  if (text.includes('\u0000')) return refused(say, 'not_text');
  if (/^\s*<(?:!doctype|html)/i.test(text)) return refused(say, 'html');
  if (/^\uFEFF?id,saved_at,/.test(text)) return refused(say, 'csv');
  return { text };
}

/** The store's findings in words, with their places. */
export function refusedFor(problems: readonly FileProblem[], say: Say): Refused {
  const troubles = problems.slice(0, MOST).map(({ what, line, column, path, record }, at) => ({
    key: `${at} ${path}`,
    place: [say('share_bad_place', line, column), record === null ? '' : say('share_bad_record', record)]
      .filter(Boolean)
      .join(', '),
    what: what === 'bad_value' ? say('share_bad_bad_value', path) : say(`share_bad_${what}`),
  }));
  const kinds = new Set(problems.map(({ what }) => what));
  const fix = kinds.has('newer') ? 'share_fix_update' : kinds.has('not_ours') ? 'share_fix_right' : 'share_fix_again';
  return { troubles, more: Math.max(0, problems.length - MOST), fix: say(fix) };
}
