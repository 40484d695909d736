import * as z from 'zod/mini';
import type { LockPolicy } from '@/utils/packs';
import type { PlatformEntry } from '@/utils/platforms';
import { expectation, type PolicyPart, policyParts } from './policy-schema';
import { originOf } from './sites-address';

type Given = { [P in PolicyPart]: z.output<ReturnType<typeof policyParts>[P]> };

/** What of a policy holds. Parts that were not given, or were broken, are empty. */
export interface Policy {
  organisation: string;
  defaults: Given['defaults'];
  locked: Given['locked'];
  /** By origin. */
  sites: Record<string, { drafts: boolean; messages: boolean }>;
  onlyTheseSites: boolean;
  contacts: Record<string, { name: string; reach: string }>;
  staff: { name: string; reach: string }[];
  referrals: {
    id: string;
    name: string;
    reach: string;
    country: string;
    hours: string;
    notes: string;
    verified: string;
  }[];
  rescuePolicy: Given['rescuePolicy'] | null;
  platforms: PlatformEntry[];
  /** The policy brings a pack: nobody chooses another one here. */
  bringsPack: boolean;
  packHash: string | null;
  packKeys: string[];
  unlock: LockPolicy['unlock'];
}

/** A part of a policy that cannot be used, said to whoever can mend it. */
export interface PolicyProblem {
  /** `locked.retentionDays`, `sites.2` (counted from 0). */
  part: string;
  message: string;
}

export interface ParsedPolicy {
  policy: Policy;
  problems: PolicyProblem[];
  /** The text of the pack that the policy brings; kept apart, because it is long and only the background needs it. */
  pack: string | null;
}

export const NO_POLICY: Policy = {
  organisation: '',
  defaults: {},
  locked: {},
  sites: {},
  onlyTheseSites: false,
  contacts: {},
  staff: [],
  referrals: [],
  rescuePolicy: null,
  platforms: [],
  bringsPack: false,
  packHash: null,
  packKeys: [],
  unlock: [],
};

/** Reads the text of own platform entries; the platforms room's to do, so it is handed in. */
export type ReadEntries = (
  text: string,
) => { ok: true; entries: PlatformEntry[] } | { ok: false; problems: readonly { path: string; message: string }[] };

/** Parts within which each field, or each item, stands for itself. */
const APART: readonly PolicyPart[] = [
  'defaults',
  'locked',
  'contacts',
  'sites',
  'staff',
  'referrals',
  'packKeys',
  'unlock',
];
const MOST_PROBLEMS = 50;

/**
 * Reads what an administrator set, part by part: a broken part is named and ignored, the rest holds. Never throws.
 * @param raw what `storage.managed` gave
 */
export function parseManaged(raw: unknown, readEntries: ReadEntries): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const tell = (part: string, message: string) => void problems.push({ part, message });
  const shapes = policyParts();
  const given: Partial<Given> = {};
  if (raw !== undefined && (typeof raw !== 'object' || raw === null || Array.isArray(raw)))
    tell('', 'The policy is not an object with named parts. All of it is ignored.');
  else
    for (const [name, value] of Object.entries(raw ?? {})) {
      if (!Object.hasOwn(shapes, name)) {
        tell(name, 'There is no such part. It is ignored; look for a spelling mistake.');
        continue;
      }
      const part = name as PolicyPart;
      const kept = APART.includes(part) ? readApart(part, value, tell) : readWhole(part, shapes[part], value, tell);
      if (kept !== undefined) Object.assign(given, { [part]: kept });
    }

  const { sites: listed, onlyTheseSites, referrals = [], rescuePolicy, platforms, pack, packHash, ...rest } = given;
  const sites: Policy['sites'] = {};
  for (const { origin: address, drafts = true, messages = true } of listed ?? []) {
    const origin = originOf(address);
    if (origin) sites[origin] = { drafts, messages };
    else
      tell('sites', `"${address.slice(0, 100)}" is no address of a page: write https://chat.example. It is ignored.`);
  }
  const entries = platforms === undefined ? null : readEntries(platforms);
  if (entries && !entries.ok)
    for (const { path, message } of entries.problems.slice(0, 10))
      tell(`platforms${path && `.${path}`}`, `${message} The entries are ignored.`);
  // Nothing left to allow is more likely a slip than a wish: then the specialist could switch nothing on at all.
  const only = onlyTheseSites === true && Object.keys(sites).length > 0;
  if (onlyTheseSites && !only) tell('onlyTheseSites', 'It is set, but no site is listed. It is ignored.');
  return {
    policy: {
      ...NO_POLICY,
      ...rest,
      contacts: rest.contacts ? present(rest.contacts) : {},
      sites,
      onlyTheseSites: only,
      referrals: referrals.map((one, i) => ({
        country: '',
        hours: '',
        notes: '',
        verified: '',
        ...present(one),
        name: one.name,
        reach: one.reach,
        id: `policy-${i}`,
      })),
      rescuePolicy: rescuePolicy ?? null,
      platforms: entries?.ok ? entries.entries : [],
      bringsPack: pack !== undefined,
      packHash: packHash ?? null,
    },
    problems: problems.slice(0, MOST_PROBLEMS),
    pack: pack ?? null,
  };
}

type Tell = (part: string, message: string) => void;
const ignored = (shape: z.ZodMiniType) =>
  `Expected: ${expectation(shape) || 'something else'} It is ignored; the rest holds.`;

function readWhole(name: string, shape: z.ZodMiniType, value: unknown, tell: Tell): unknown {
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  tell(name, ignored(innermost(shape, checked.error.issues[0]?.path ?? [])));
  return undefined;
}

/** Field by field, item by item. */
function readApart(part: PolicyPart, value: unknown, tell: Tell): unknown {
  const shape = policyParts()[part] as z.ZodMiniType;
  const { element, fields } = within(shape);
  if (element) {
    if (!Array.isArray(value)) return void tell(part, ignored(shape));
    return value.slice(0, 500).flatMap((one, i) => {
      const kept = readWhole(`${part}.${i}`, element, one, tell);
      return kept === undefined ? [] : [kept];
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return void tell(part, ignored(shape));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field) {
        tell(`${part}.${name}`, 'There is no such part. It is ignored; look for a spelling mistake.');
        return [];
      }
      const kept = readWhole(`${part}.${name}`, field, one, tell);
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

interface Inside {
  element?: z.ZodMiniType;
  fields?: Record<string, z.ZodMiniType>;
}

function within(shape: z.ZodMiniType): Inside {
  const bare = unwrapped(shape);
  if (bare instanceof z.ZodMiniArray) return { element: bare._zod.def.element as z.ZodMiniType };
  if (bare instanceof z.ZodMiniObject) return { fields: bare.shape as Record<string, z.ZodMiniType> };
  return {};
}

const unwrapped = (shape: z.ZodMiniType): z.ZodMiniType =>
  shape instanceof z.ZodMiniOptional ? unwrapped(shape._zod.def.innerType as z.ZodMiniType) : shape;

/** The part whose words say what was expected: the deepest one that has words. */
function innermost(shape: z.ZodMiniType, path: readonly PropertyKey[]): z.ZodMiniType {
  let best = unwrapped(shape);
  for (const step of path) {
    const { element, fields } = within(best);
    const next = element ?? fields?.[String(step)];
    if (!next) break;
    best = unwrapped(next);
  }
  return best;
}

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
