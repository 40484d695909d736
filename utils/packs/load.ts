import type { CompiledPack, PackMade } from './artefact';
import { Budget } from './budget';
import { compilePack } from './compile';
import { layerPack } from './layer';
import { extendsOf, parseOverlay } from './overlay';
import { type PackSource, parsePack } from './parse';
import { type LockPolicy, NO_POLICY } from './policy';
import type { Parsed } from './problem';

/** A pack ready for use: its source, what it was made of, and the artefact. */
export interface LoadedPack {
  source: PackSource;
  /** Null for a pack that stands alone. */
  made: PackMade | null;
  pack: CompiledPack;
}

/** Packs that overlays may stand on, by id. */
export type Bases = Readonly<Record<string, PackSource | LoadedPack>>;

/**
 * Files in, pack out: a pack that stands alone, or an overlay put on its base. Gives every problem; never throws on an
 * author's mistake; changes nothing it was handed.
 */
export async function loadFiles(
  files: Readonly<Record<string, string>>,
  bases: Bases,
  policy: LockPolicy = NO_POLICY,
  budget = new Budget(),
): Promise<Parsed<LoadedPack>> {
  const extended = extendsOf(files);
  if (extended === null) {
    const parsed = parsePack(files, budget);
    if (!parsed.ok) return parsed;
    const compiled = await compilePack(parsed.value);
    return compiled.ok ? { ok: true, value: { source: parsed.value, made: null, pack: compiled.value } } : compiled;
  }
  const overlay = parseOverlay(files, budget);
  if (!overlay.ok) return overlay;
  const base = Object.hasOwn(bases, extended) ? bases[extended] : undefined;
  if (!base) {
    return {
      ok: false,
      problems: [
        {
          file: 'pack.yaml',
          path: 'extends',
          ...overlay.value.pack.at(['extends']),
          message: `The pack "${extended}" that this one extends is not here.`,
          fix: `Load it first, or extend one of: ${Object.keys(bases).join(', ') || 'none'}.`,
        },
      ],
    };
  }
  const under = 'source' in base ? (base.made ? { source: base.source, made: base.made } : base.source) : base;
  const layered = layerPack(under, overlay.value, policy);
  if (!layered.ok) return layered;
  const { source, made } = layered.value;
  const compiled = await compilePack(source, made);
  return compiled.ok ? { ok: true, value: { source, made, pack: compiled.value } } : compiled;
}
