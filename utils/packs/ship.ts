import { z } from 'zod';
import { Budget, PACK_STEPS } from './budget';
import { decodeText, MOST_BYTES } from './decode';
import { checkExamples, type ReadSentence } from './examples';
import { sha256 } from './hash';
import { type Bases, type LoadedPack, loadFiles } from './load';
import { type LockPolicy, NO_POLICY } from './policy';
import type { Parsed, Problem } from './problem';
import { claimProblems, reviewPack } from './review';
import { type Checked, checkSignature, type Signature, type SigningKey, signHash } from './sign';

/** One file that holds a pack: what it says of itself, its sources, their hash, perhaps a signature. */
export interface ShippedPack {
  steady_hand_pack: 1;
  about: {
    id: string;
    name: string;
    version: string;
    locale: string;
    licence: string;
    owner: string;
    reviewed: { by: string; on: string } | null;
    review_by: string;
    /** The pack it stands on; null: none. */
    extends: string | null;
    approved: { by: string; on: string } | null;
  };
  /** Path within the pack → YAML (and the learned cues.json). Never messages anybody wrote. */
  files: Record<string, string>;
  /** SHA-256 of `about` and `files`, hex (`contentHash`). */
  hash: string;
  signature?: Signature;
}

const Short = z.string().max(600);
const Said = z.strictObject({ by: Short, on: Short }).nullable();
const Shipped = z.strictObject({
  steady_hand_pack: z.literal(1),
  about: z.strictObject({
    id: Short,
    name: Short,
    version: Short,
    locale: Short,
    licence: Short,
    owner: Short,
    reviewed: Said,
    review_by: Short,
    extends: Short.nullable(),
    approved: Said,
  }),
  files: z.record(
    z.string().regex(/^[a-z0-9_-]+(\/[a-z0-9_-]+)?\.(ya?ml|json)$/i, 'No such file belongs in a pack.'),
    z.string(),
  ),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 hash.'),
  signature: z
    .strictObject({ algorithm: z.literal('Ed25519'), key: z.string().max(100), value: z.string().max(200) })
    .optional(),
});

/** The hash of a shipped pack: fields and files in a fixed order, so that two programs write the same. */
export const contentHash = ({ about, files }: Pick<ShippedPack, 'about' | 'files'>): Promise<string> =>
  sha256(JSON.stringify([1, Object.entries(about).sort(byName), Object.entries(files).sort(byName)]));
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

/** Makes the one file of a pack that loads. `privateKey`: PEM or a kept pair, to sign it. Gives a problem when the key is none. */
export async function shipPack(
  { source, made }: LoadedPack,
  files: Readonly<Record<string, string>>,
  privateKey?: string | SigningKey,
): Promise<Parsed<string>> {
  const { id, name, version, locale, licence, owner, reviewed, review_by } = source.pack.value;
  const content = {
    about: {
      id,
      name,
      version,
      locale,
      licence,
      owner,
      reviewed,
      review_by: review_by ?? '',
      extends: made?.layers.at(-2)?.id ?? null,
      approved: source.changes?.value.approved ?? null,
    },
    files: Object.fromEntries(Object.entries(files).sort(byName)),
  };
  const hash = await contentHash(content);
  const signature = privateKey === undefined ? undefined : await signHash(hash, privateKey);
  if (signature === null)
    return {
      ok: false,
      problems: [
        {
          file: 'key',
          path: '',
          message: 'This is no Ed25519 private key, or this browser cannot sign.',
          fix: 'Make one with: npm run -s pack -- keys FILE',
        },
      ],
    };
  const shipped: ShippedPack = { steady_hand_pack: 1, ...content, hash, ...(signature ? { signature } : {}) };
  return { ok: true, value: `${JSON.stringify(shipped, null, 1)}\n` };
}

export interface ImportTerms {
  bases: Bases;
  policy?: LockPolicy;
  /** Public keys (base64) that a pack must be signed with; empty: any signature that fits, or none. */
  keys?: readonly string[];
  /** The hash that the organisation's policy names. */
  hash?: string;
  /** Opens the engine on the pack just compiled, phrases alone, to run its sentences. */
  openReader(pack: LoadedPack['pack']): ReadSentence;
  /** 2026-11-23 */
  today: string;
  budget?: Budget;
}

export interface Imported extends LoadedPack {
  shipped: ShippedPack;
  signed: Checked | 'none';
}

const refuse = (message: string, fix: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file: 'pack', path: '', message, fix }],
});
const AGAIN = 'Export the pack again, and send the file as it is.';

/** Reads the outside of a shipped file: shape, hash and signature, not yet the pack in it. */
export async function openShipped(
  bytes: Uint8Array,
  keys: readonly string[] = [],
): Promise<Parsed<{ shipped: ShippedPack; signed: Checked | 'none' }>> {
  if (bytes.byteLength > MOST_BYTES)
    return refuse(`The file is larger than ${MOST_BYTES / 1e6} MB.`, 'Split the pack.');
  const text = decodeText('pack', bytes);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return refuse('The file is not JSON.', 'Choose a file made by Export or by the command.');
  }
  const checked = Shipped.safeParse(value);
  if (!checked.success)
    return {
      ok: false,
      problems: checked.error.issues.slice(0, 100).map(({ path, message, code }) => ({
        file: 'pack',
        path: path.join('.').slice(0, 200),
        message: code === 'invalid_key' ? 'No such file belongs in a pack.' : message,
        fix: AGAIN,
      })),
    };
  // A name that means something to JavaScript objects is dropped on the way; what was not read is not taken.
  if (Object.keys((value as ShippedPack).files).length !== Object.keys(checked.data.files).length)
    return refuse('No such file belongs in a pack.', AGAIN);
  const { signature, ...rest } = checked.data;
  const shipped: ShippedPack = { ...rest, ...(signature ? { signature } : {}) };
  if ((await contentHash(shipped)) !== shipped.hash)
    return refuse('The hash does not fit: the file was changed after it was exported.', AGAIN);
  const signed = signature ? await checkSignature(shipped.hash, signature) : 'none';
  if (signed === 'wrong')
    return refuse('The signature does not fit.', 'Sign the pack again with the key of the organisation.');
  if (keys.length > 0) {
    if (!signature)
      return refuse(
        'The pack is not signed, and only signed packs are taken here.',
        'Sign it with the key of the organisation.',
      );
    if (!keys.includes(signature.key))
      return refuse(
        'The pack is signed with a key that is not known here.',
        'Sign it with the key of the organisation, or add this key to the policy.',
      );
    if (signed === 'unknown') return refuse('This browser cannot check Ed25519 signatures.', 'Update the browser.');
  }
  return { ok: true, value: { shipped, signed } };
}

/**
 * Takes in a shipped pack with every check: size, UTF-8, shape, hash, signature, all that an author is told, locked
 * parts, claims, and every sentence of the pack run. A refused file changes nothing; work is counted and bounded.
 */
export async function importPack(bytes: Uint8Array, terms: ImportTerms): Promise<Parsed<Imported>> {
  const opened = await openShipped(bytes, terms.keys);
  if (!opened.ok) return opened;
  const { shipped, signed } = opened.value;
  if (terms.hash !== undefined && terms.hash !== shipped.hash)
    return refuse('This is not the pack that the policy names.', 'Take the file with that hash, or change the policy.');
  const loaded = await loadFiles(
    shipped.files,
    terms.bases,
    terms.policy ?? NO_POLICY,
    terms.budget ?? new Budget(PACK_STEPS),
  );
  if (!loaded.ok) return loaded;
  const { source, made, pack } = loaded.value;
  const { id, version } = source.pack.value;
  if (id !== shipped.about.id || version !== shipped.about.version)
    return refuse('The file says another name or version than the pack in it.', AGAIN);
  const problems = [
    ...claimProblems(reviewPack(source, terms.today, undefined, { phrases: false })),
    ...checkExamples(source, terms.openReader(pack)).problems,
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { source, made, pack, shipped, signed } };
}
