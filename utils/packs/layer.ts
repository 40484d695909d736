import type { Adjust } from './adjust';
import type { PackMade, PartChange } from './artefact';
import { layerDesk } from './layer-desk';
import { layerWords } from './layer-words';
import { layeredFile } from './layered-file';
import { type Locks, locksOf } from './locks';
import type { OverlaySource } from './overlay';
import type { PackSource } from './parse';
import { type LockPolicy, NO_POLICY } from './policy';
import type { Parsed, Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** A pack put together from a base and overlays, and whose each part is. */
export interface Layered {
  source: PackSource;
  made: PackMade;
}

/** What the parts of layering share: where to tell problems, what is locked, what was done. */
export interface Layering {
  base: PackSource;
  basePack: string;
  overlay: OverlaySource;
  locks: Locks;
  tell(file: YamlFile<unknown>, path: PropertyKey[], message: string, fix: string): void;
  did(part: string, did: PartChange['did'], fields?: string[], because?: string): void;
  /** Tells when a part is locked; `what` names the change. */
  refused(part: string, path: PropertyKey[], what: string): boolean;
}

/**
 * Puts one overlay on a pack: its own parts are added, adjust.yaml is carried out, locked parts stay unless `policy`
 * opens them. Neither the base nor the overlay is changed. The result is a pack like any other: compile it, run its
 * sentences (the base's too), put another overlay on it.
 */
export function layerPack(
  under: Layered | PackSource,
  overlay: OverlaySource,
  policy: LockPolicy = NO_POLICY,
): Parsed<Layered> {
  const before: Layered = 'made' in under ? under : { source: under, made: alone(under) };
  const base = before.source;
  const { id: basePack } = base.pack.value;
  const { id, extends: extended } = overlay.pack.value;
  const problems: Problem[] = [];
  const parts: PartChange[] = [];
  const locks = locksOf(base, policy);
  const tell: Layering['tell'] = (file, path, message, fix) =>
    void problems.push({ file: file.file, path: path.join('.'), ...file.at(path), message, fix });
  const layering: Layering = {
    base,
    basePack,
    overlay,
    locks,
    tell,
    did: (part, did, fields = [], because = '') => void parts.push({ part, pack: id, did, fields, because }),
    refused(part, path, what) {
      const why = locks.why(part);
      if (why && overlay.adjust)
        tell(
          overlay.adjust,
          path,
          `${what} of ${part} is locked: ${why}.`,
          `Add a part of your own beside it. Only a policy of your organisation opens it (unlock: part: "${part}").`,
        );
      return why !== undefined;
    },
  };
  if (!before.made.layers.some((layer) => layer.id === extended))
    tell(overlay.pack, ['extends'], `This pack extends "${extended}", not "${basePack}".`, 'Put it on that pack.');
  if (before.made.layers.some((layer) => layer.id === id))
    tell(overlay.pack, ['id'], `A pack "${id}" is in there already.`, 'Give each pack its own id.');
  twiceAdjusted(overlay, tell);

  const { extends: _extends, made_for: _made, ...about } = overlay.pack.value;
  const source: PackSource = {
    ...fromBase({ ...base, ...layerWords(layering), ...layerDesk(layering) }, base, basePack),
    pack: layeredFile(
      'pack.yaml',
      { ...about, sources: { ...base.pack.value.sources, ...about.sources } },
      { file: overlay.pack, path: [] },
      new Map(),
    ),
    changes: overlay.changes ?? null,
  };
  if (problems.length > 0) return { ok: false, problems };
  const { layers, parts: earlier, opened } = before.made;
  return {
    ok: true,
    value: {
      source,
      made: {
        layers: [...layers, { id, version: about.version }],
        parts: [...earlier, ...parts],
        opened: [...opened, ...locks.opened()],
      },
    },
  };
}

/** Files the overlay does not touch: their places name the pack they come from. */
function fromBase(source: PackSource, base: PackSource, pack: string): PackSource {
  const untouched = new Set<unknown>(
    Object.values(base).flatMap((part) => (isFile(part) ? part : Object.values(part ?? {}))),
  );
  const mark = <T>(file: T): T =>
    isFile(file) && untouched.has(file)
      ? { ...file, at: (path: readonly PropertyKey[]) => ({ pack, ...file.at(path) }) }
      : file;
  return Object.fromEntries(
    Object.entries(source).map(([name, part]) => {
      if (name === 'cues' || name === 'taught' || part === null || part === undefined) return [name, part];
      if (isFile(part)) return [name, mark(part)];
      if (Array.isArray(part)) return [name, part.map(mark)];
      return [name, Object.fromEntries(Object.entries(part).map(([key, file]) => [key, mark(file)]))];
    }),
  ) as unknown as PackSource;
}
const isFile = (part: unknown): part is YamlFile<unknown> =>
  typeof part === 'object' && part !== null && 'at' in part && typeof part.at === 'function';

const alone = ({ pack }: PackSource): PackMade => ({
  layers: [{ id: pack.value.id, version: pack.value.version }],
  parts: [],
  opened: [],
});

/** Two changes of one part would hide each other. */
function twiceAdjusted({ adjust }: OverlaySource, tell: Layering['tell']): void {
  if (!adjust) return;
  for (const [kind, entries] of Object.entries(adjust.value) as [keyof Adjust, unknown][]) {
    if (!Array.isArray(entries)) continue;
    const seen = new Set<string>();
    entries.forEach((entry: { id?: string; level?: string }, i) => {
      const id = entry.id ?? entry.level ?? '';
      if (seen.has(id)) tell(adjust, [kind, i], `"${id}" is changed twice.`, 'Write both changes in one entry.');
      seen.add(id);
    });
  }
}
