import type { PackSource } from './parse';
import { broadPhrases, coveredPhrases, type PhraseRemark } from './phrase-review';
import type { Problem } from './problem';
import { readingGrade } from './reading-grade';
import { cuesPrint, TAUGHT_FILE } from './taught';
import type { YamlFile } from './yaml-file';

/** A thing to look at; the pack works without it. `kind` groups them. */
export interface Remark extends Problem {
  kind: 'claim' | 'covered' | 'broad' | 'source' | 'owner' | 'review' | 'examples' | 'referral' | 'reading';
}

const DAY = 86_400_000;
/** Days after which a referral should be, and must be, checked again. */
export const STALE_AFTER = { soon: 90, late: 180 } as const;
/** Suggestions harder to read than this grade are told of: people under stress read badly. */
const HARDEST_GRADE = 8;
/** Nothing a pack says may claim more than it can (shared/DESIGN.md, promise 1). */
const CLAIMS =
  /\b(risk score|(?:no|low|high|zero) risk|detected|diagnos(?:is|ed|es)|predicts?|clinically (?:proven|validated)|(?<!not a )safety check)\b/i;

/**
 * What a careful reviewer would say of a pack besides its problems: claims it may not make, phrases that are covered or
 * too broad, sources, owners, dates and examples that are missing, referrals not checked for 90 or 180 days before
 * `today` (2026-11-23), suggestions that are hard to read. `only`: just the parts of an overlay.
 * `phrases: false` leaves out what takes long.
 */
export function reviewPack(
  source: PackSource,
  today: string,
  only?: (file: YamlFile<unknown>, path: PropertyKey[]) => boolean,
  { phrases = true }: { phrases?: boolean } = {},
): Remark[] {
  const remarks: Remark[] = [];
  const now = Date.parse(today);
  const tell = (kind: Remark['kind'], file: YamlFile<unknown>, path: PropertyKey[], message: string, fix: string) => {
    if (!only || only(file, path))
      remarks.push({ kind, file: file.file, path: path.join('.'), ...file.at(path), message, fix });
  };
  const old = (day: string) => Math.floor((now - Date.parse(day)) / DAY);

  const claims = (file: YamlFile<unknown>, path: PropertyKey[], text: string | undefined) => {
    const found = text && CLAIMS.exec(text)?.[0];
    if (found)
      tell(
        'claim',
        file,
        path,
        `"${found}" claims more than a phrase can know.`,
        'Say "these words can mean…, ask". Nothing found is never "safe".',
      );
  };
  const { owner, reviewed, review_by } = source.pack.value;
  if (!reviewed)
    tell(
      'review',
      source.pack,
      ['reviewed'],
      'Nobody has reviewed this pack.',
      'Have a clinician read it, then write who and when. Until then the screen says so.',
    );
  if (!review_by)
    tell('review', source.pack, ['owner'], 'There is no day for the next review.', 'Write review_by: "2027-05-23".');
  else if (old(review_by) > 0)
    tell(
      'review',
      source.pack,
      ['review_by'],
      `The review was due on ${review_by}.`,
      'Review the pack, or choose a new day.',
    );

  // What was taught are shifts on top of weights: on others they mean something else. The file is never the base's.
  const { taught, cues } = source;
  if (taught && cues && taught.base !== cuesPrint(cues))
    remarks.push({
      kind: 'review',
      file: TAUGHT_FILE,
      path: 'base',
      message: `The cues were taught on ${taught.on}, on an older learned layer than the one they stand on now.`,
      fix: 'Teach them again, or measure and compare before you go on with them.',
    });

  for (const file of Object.values(source.rules))
    file.value.forEach((entry, i) => {
      if (!entry.source)
        tell('source', file, [i], `${entry.id} names no source.`, 'Write source: who says so, or "own experience".');
      if (!entry.owner && !owner)
        tell('owner', file, [i], `${entry.id} has no owner.`, 'Write owner: who answers for it.');
      if (entry.reviewed_on && old(entry.reviewed_on) > 365)
        tell(
          'review',
          file,
          [i, 'reviewed_on'],
          `${entry.id} was last reviewed ${old(entry.reviewed_on)} days ago.`,
          'Read it again, then change the day.',
        );
      if ('guard' in entry) return;
      if (entry.fires.length === 0)
        tell('examples', file, [i], `${entry.id} has no sentence that fires.`, 'Give at least one under fires.');
      if (entry.quiet.length === 0)
        tell(
          'examples',
          file,
          [i],
          `${entry.id} has no sentence that stays quiet.`,
          'Give at least one under quiet: how the same words are used in everyday talk.',
        );
      claims(file, [i, 'says'], entry.says);
      claims(file, [i, 'why'], entry.why);
    });
  const phrase = (kind: 'covered' | 'broad', remark: PhraseRemark, message: string, fix: string) =>
    tell(kind, remark.file, remark.path, message, fix);
  if (phrases)
    for (const remark of coveredPhrases(source))
      phrase(
        'covered',
        remark,
        `"${remark.phrase}" is covered by "${remark.by?.phrase}" (${remark.by?.rule}).`,
        remark.by?.rule === remark.rule ? 'Take it out; nothing is lost.' : 'See whether both rules need it.',
      );
  if (phrases)
    for (const remark of broadPhrases(source))
      phrase(
        'broad',
        remark,
        `"${remark.phrase}" can be met by everyday words alone.`,
        'Add a word that makes it mean this, or write weak: true.',
      );

  for (const file of Object.values(source.suggestions))
    file.value.forEach(({ id, text }, i) => {
      claims(file, [i, 'text'], text);
      const grade = readingGrade(text);
      if (grade > HARDEST_GRADE)
        tell(
          'reading',
          file,
          [i, 'text'],
          `${id} reads at grade ${grade.toFixed(1)}.`,
          'Use shorter words, or two sentences.',
        );
    });
  source.categories.value.forEach(({ says, consider }, i) => {
    claims(source.categories, [i, 'says'], says);
    claims(source.categories, [i, 'consider'], consider);
  });
  source.levels.value.forEach(({ name, first_move }, i) => {
    claims(source.levels, [i, 'name'], name);
    claims(source.levels, [i, 'first_move'], first_move);
  });
  source.steps.value.forEach(({ label, how }, i) => {
    claims(source.steps, [i, 'label'], label);
    claims(source.steps, [i, 'how'], how);
  });
  for (const file of source.referrals)
    file.value.entries.forEach(({ id, verified, confidence }, i) => {
      if (confidence === 'C') return;
      const days = verified ? old(verified) : Number.NaN;
      if (!verified || Number.isNaN(days))
        tell(
          'referral',
          file,
          ['entries', i],
          `${id} was never checked.`,
          'Call or open it, then write verified: with the day.',
        );
      else if (days > STALE_AFTER.soon)
        tell(
          'referral',
          file,
          ['entries', i, 'verified'],
          `${id} was checked ${days} days ago${days > STALE_AFTER.late ? ', more than half a year' : ''}.`,
          'Call or open it, then change the day.',
        );
    });
  return remarks;
}

/** Claims break a pack that is not built in; the other remarks do not. */
export const claimProblems = (remarks: readonly Remark[]): Problem[] =>
  remarks.flatMap(({ kind, ...problem }) => (kind === 'claim' ? [problem] : []));
