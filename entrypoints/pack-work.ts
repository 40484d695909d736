import builtIn from 'virtual:pack/core-en';
import readFiles from 'virtual:pack-files/core-en';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEngine } from '@/utils/engine';
import { type ImportTerms, importPack, openShipped, parsePack } from '@/utils/packs';
import { type PackWork, packHandover } from '@/utils/store';

const termsOf = ({ unlock, packKeys, packHash, today }: Parameters<PackWork['takeIn']>[1]): ImportTerms => ({
  bases: {},
  policy: { unlock },
  keys: packKeys,
  ...(packHash ? { hash: packHash } : {}),
  openReader: (pack) => {
    const engine = openEngine(pack.engine, { cues: false });
    return (sentence, speaker, asked) => engine.read(sentence, speaker, { asked });
  },
  today,
});

/** The whole import, on the built-in pack of this version. Mistakes are values; a bug in reading is told as one, too. */
const takeIn: PackWork['takeIn'] = async (text, terms) => {
  const bytes = new TextEncoder().encode(text);
  try {
    const base = parsePack(readFiles());
    const taken = base.ok
      ? await importPack(bytes, { ...termsOf(terms), bases: { [builtIn.about.id]: base.value } })
      : base;
    if (taken.ok) return taken;
    const opened = await openShipped(bytes);
    const name = opened.ok ? `${opened.value.shipped.about.name} ${opened.value.shipped.about.version}` : '';
    return { ...taken, name };
  } catch {
    return {
      ok: false,
      problems: [{ file: 'pack', path: '', message: 'It could not be read to its end.', fix: 'Report this pack.' }],
      name: '',
    };
  }
};

// Brought into the background when a pack must be stored or compiled (background/pack-work.ts): megabytes that a worker
// which wakes for every message must not carry.
export default defineUnlistedScript(() => {
  packHandover.steadyHandPackWork = { builtIn: () => builtIn, takeIn };
});
