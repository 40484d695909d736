import * as z from 'zod/mini';

/**
 * What an administrator can set (`storage.managed`). This one place gives the types, the checks, and the schema file
 * that Chrome and Edge ask for; POLICY in README tells the same in words. Everything may be left out.
 */
const spoken = z.registry<{ description: string }>();

function said<T extends z.ZodMiniType>(shape: T, description: string): T {
  spoken.add(shape as never, { description } as never);
  return shape;
}

const text = (most: number, description: string) =>
  said(z.string().check(z.minLength(1), z.maxLength(most)), description);
const words = (description: string) => said(z.string().check(z.maxLength(200)), description);
const contact = (description: string) =>
  said(
    z.object({ name: words('Name, as it is said.'), reach: words('How to reach them: number, channel.') }),
    description,
  );

/** Settings that can be given, as a start or locked. */
const settings = (description: string) =>
  said(
    z.object({
      country: z.optional(text(10, 'Code of the country whose referrals are shown: GB, US, …')),
      theme: z.optional(said(z.enum(['system', 'light', 'dark']), 'system, light or dark.')),
      retentionDays: z.optional(
        said(
          z.int().check(z.gte(0), z.lte(180)),
          'A whole number from 0 to 180: days that saved suggestions are kept.',
        ),
      ),
    }),
    description,
  );

const site = () =>
  z.object({
    origin: text(300, 'Address of the chat page: https://chat.example'),
    drafts: z.optional(said(z.boolean(), "The specialist's drafts are read. True when left out.")),
    messages: z.optional(said(z.boolean(), 'Messages that can be seen are read. True when left out.')),
  });

const referral = () =>
  z.object({
    name: text(200, 'Name of the service.'),
    reach: text(200, 'How to reach it.'),
    country: z.optional(words('Code of the country; left out: every country.')),
    hours: z.optional(words('When it is open.')),
    notes: z.optional(words('What else to know.')),
    verified: z.optional(words('Day on which somebody last checked it: 2026-11-23.')),
  });

const unlock = () =>
  z.object({
    part: text(120, 'The locked part: rule:suicide-plan-intent.x, step:tell-supervisor, …'),
    why: text(600, 'Why, in one sentence. It is shown.'),
    by: text(120, 'Who decided it. It is shown.'),
    on: said(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), 'The day, as 2026-11-23.'),
  });

const HASH = /^[0-9a-f]{64}$/;
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/** Every part of a policy, and the parts of parts that are looked at one by one. */
export const policyParts = () => ({
  organisation: text(120, 'Name of the organisation, shown where something is set by it.'),
  defaults: settings('Settings to begin with; each person may change them.'),
  locked: settings('Settings that nobody can change here.'),
  sites: said(
    z.array(site()).check(z.maxLength(200)),
    'Chat pages to switch on. The browser still asks each person once.',
  ),
  onlyTheseSites: said(z.boolean(), 'True: no other site can be switched on.'),
  contacts: said(
    z.object({
      supervisor: z.optional(contact('The supervisor on duty.')),
      emergency: z.optional(contact('Whom to call when somebody is in danger.')),
      others: z.optional(contact('Who else is told.')),
    }),
    'Names and numbers in "who is told, by when".',
  ),
  staff: said(
    z.array(contact('Somebody who supports the staff.')).check(z.maxLength(20)),
    'Who supports the staff after hard conversations.',
  ),
  referrals: said(z.array(referral()).check(z.maxLength(100)), "Services of the organisation's own."),
  rescuePolicy: said(
    z.enum(['least_invasive', 'consent_only']),
    'least_invasive (help without consent as the last resort) or consent_only (only if the person asks, others are in danger, or child protection law asks). Shown at urgent and now.',
  ),
  platforms: text(500_000, 'Own chat clients: the text of a file as Options copies it (JSON).'),
  pack: text(8_000_000, 'The pack to run: the whole text of a file that Ship exported.'),
  packHash: said(
    z.string().check(z.regex(HASH)),
    'Only the pack with this hash is taken: 64 signs, as Ship and verify print it.',
  ),
  packKeys: said(
    z.array(said(z.string().check(z.regex(KEY)), 'A public key: 44 signs.')).check(z.maxLength(20)),
    'Only packs signed with one of these keys are taken.',
  ),
  unlock: said(z.array(unlock()).check(z.maxLength(500)), 'Locked parts that packs may change, each with its reason.'),
});
export type PolicyPart = keyof ReturnType<typeof policyParts>;

/** What a part must look like, in the words of the schema. */
export const expectation = (shape: z.ZodMiniType): string =>
  (spoken.get(shape as never) as { description?: string } | undefined)?.description ?? '';

/**
 * The schema file for Chrome and Edge. Only types and descriptions: what a browser finds wrong it drops without a word,
 * so bounds are checked by us and named in words (shared/lab/TOOLCHAIN.md).
 */
export function managedSchema(): unknown {
  const whole = z.object(
    Object.fromEntries(
      Object.entries(policyParts()).map(([name, shape]) => [name, z.optional(shape as z.ZodMiniType)]),
    ),
  );
  return { type: 'object', ...plain(z.toJSONSchema(whole, { metadata: spoken as never, io: 'input' }) as Schema) };
}

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: unknown;
}

function plain({ type, description, properties, items, anyOf }: Schema): Schema {
  if (!type || anyOf) throw new Error('Chrome’s managed schema knows one type a place.');
  return {
    ...(description ? { description } : {}),
    type,
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, plain(part)])) }
      : {}),
    ...(items ? { items: plain(items) } : {}),
  };
}
