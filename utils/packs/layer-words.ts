import { rank } from '@/utils/level';
import type { Layering } from './layer';
import { layeredFile, type Origin, Rows } from './layered-file';
import type { PackSource } from './parse';
import type { GuardSource, RuleSource } from './schema';
import type { YamlFile } from './yaml-file';

type Words = Pick<PackSource, 'lists' | 'concepts' | 'combinations' | 'rules' | 'drafts' | 'ideas' | 'cues' | 'taught'>;

/** The parts of a layered pack that read text: lists, rules, guards, ideas, drafts, the learned layer. */
export const layerWords = (layering: Layering): Words => ({
  lists: lists(layering),
  concepts: concepts(layering),
  combinations: combinations(layering),
  rules: rules(layering),
  drafts: drafts(layering),
  ideas: layering.overlay.ideas ?? layering.base.ideas,
  cues: cues(layering),
  taught: taught(layering),
});

/** An entry of adjust.yaml, and where it stands. */
const from = ({ overlay }: Layering, ...path: PropertyKey[]): Origin => ({
  file: overlay.adjust as YamlFile<unknown>,
  path,
});
const missing = (layering: Layering, path: PropertyKey[], kind: string, id: string) =>
  layering.overlay.adjust &&
  layering.tell(
    layering.overlay.adjust,
    path,
    `There is no ${kind} "${id}" to change.`,
    'Check the spelling; a new one goes into a file of its own.',
  );

function lists(layering: Layering): PackSource['lists'] {
  const { base, basePack, overlay, locks } = layering;
  if (!overlay.lists) return base.lists;
  const merged: Record<string, string[]> = { ...base.lists.value };
  const parts = new Map<string, Origin>();
  for (const [name, words] of Object.entries(overlay.lists.value)) {
    const before = Object.hasOwn(merged, name) ? merged[name] : undefined;
    const why = before && locks.why(`list:${name}`);
    if (why)
      layering.tell(
        overlay.lists,
        [name],
        `The list ${name} is locked: ${why}.`,
        'Make a list of your own with another name.',
      );
    words.forEach((_, i) => {
      parts.set(JSON.stringify([name, (before?.length ?? 0) + i]), {
        file: overlay.lists as YamlFile<unknown>,
        path: [name, i],
      });
    });
    merged[name] = [...(before ?? []), ...words];
    layering.did(`list:${name}`, before ? 'changed' : 'added', before ? ['words'] : []);
  }
  return layeredFile('lists.yaml', merged, { file: base.lists, path: [], pack: basePack }, parts);
}

function concepts(layering: Layering): PackSource['concepts'] {
  const { base, basePack, overlay } = layering;
  const rows = new Rows('concepts.yaml', base.concepts, basePack, ({ id }) => id);
  overlay.adjust?.value.concepts.forEach((change, i) => {
    const path = ['concepts', i];
    if (!rows.get(change.id)) return missing(layering, path, 'concept', change.id);
    if (change.add_unless.length && layering.refused(`concept:${change.id}`, [...path, 'add_unless'], 'Quietening'))
      return;
    rows.extend(change.id, 'phrases', change.add_phrases, from(layering, ...path, 'add_phrases'));
    rows.extend(change.id, 'unless', change.add_unless, from(layering, ...path, 'add_unless'));
    layering.did(`concept:${change.id}`, 'changed', fieldsOf(change), change.because);
  });
  overlay.concepts?.value.forEach((concept, i) => {
    rows.add(concept, { file: overlay.concepts as YamlFile<unknown>, path: [i] });
    layering.did(`concept:${concept.id}`, 'added');
  });
  return rows.file();
}

function combinations(layering: Layering): PackSource['combinations'] {
  const { base, basePack, overlay } = layering;
  const rows = new Rows('combinations.yaml', base.combinations, basePack, ({ id }) => id);
  overlay.adjust?.value.combinations.forEach(({ id, off, raise_to, because }, i) => {
    const before = rows.get(id);
    if (!before) return missing(layering, ['combinations', i], 'combination', id);
    const weaker = off || (raise_to && rank(raise_to) < rank(before.raise_to));
    if (weaker && layering.refused(`combination:${id}`, ['combinations', i], 'Weakening')) return;
    if (off) rows.remove(id);
    else if (raise_to) rows.change(id, { raise_to });
    layering.did(`combination:${id}`, off ? 'off' : 'changed', raise_to ? ['raise_to'] : [], because);
  });
  overlay.combinations?.value.forEach((entry, i) => {
    rows.add(entry, { file: overlay.combinations as YamlFile<unknown>, path: [i] });
    layering.did(`combination:${entry.id}`, 'added');
  });
  return rows.file();
}

function rules(layering: Layering): PackSource['rules'] {
  const { base, basePack, overlay, locks } = layering;
  const open = new Map<string, Rows<RuleSource | GuardSource>>();
  const home = new Map<string, string>();
  const rowsOf = (category: string) => {
    const known = open.get(category);
    if (known) return known;
    const file = Object.hasOwn(base.rules, category) ? base.rules[category] : undefined;
    const rows = new Rows<RuleSource | GuardSource>(`rules/${category}.yaml`, file, basePack, ({ id }) => id);
    open.set(category, rows);
    return rows;
  };
  for (const [category, file] of Object.entries(base.rules))
    for (const entry of file.value) home.set(entry.id, category);

  overlay.adjust?.value.rules.forEach((change, i) => {
    const { id, off, level, says, why, because } = change;
    const path = ['rules', i];
    const category = home.get(id);
    const rows = category === undefined ? undefined : rowsOf(category);
    const before = rows?.get(id);
    if (!rows || !before || 'guard' in before) return missing(layering, path, 'rule', id);
    const weaker =
      off ||
      (level && rank(level) < rank(before.level)) ||
      change.add_unless.length > 0 ||
      change.drop_examples.length > 0;
    if ((weaker || says || why) && layering.refused(`rule:${id}`, path, weaker ? 'Weakening' : 'The wording')) return;
    layering.did(`rule:${id}`, off ? 'off' : 'changed', fieldsOf(change), because);
    if (off) return rows.remove(id);
    const dropped = new Set(change.drop_examples);
    if (dropped.size)
      rows.change(id, {
        fires: before.fires.filter((text) => !dropped.has(text)),
        quiet: before.quiet.filter((text) => !dropped.has(text)),
      });
    rows.change(id, { ...(level ? { level } : {}), ...(says ? { says } : {}), ...(why ? { why } : {}) });
    rows.extend(id, 'phrases', change.add_phrases, from(layering, ...path, 'add_phrases'));
    rows.extend(id, 'unless' as 'phrases', change.add_unless, from(layering, ...path, 'add_unless'));
    rows.extend(id, 'fires' as 'phrases', change.add_fires, from(layering, ...path, 'add_fires'));
    rows.extend(id, 'quiet', change.add_quiet, from(layering, ...path, 'add_quiet'));
  });

  for (const [category, file] of Object.entries(overlay.rules)) {
    const rows = rowsOf(category);
    const locked = rows.values().flatMap(({ id }) => (locks.why(`rule:${id}`) ? [id] : []));
    file.value.forEach((entry, i) => {
      // Guards of an overlay never reach rules that are locked.
      const spared =
        'guard' in entry && locked.length ? { ...entry, except: [...(entry.except ?? []), ...locked] } : entry;
      rows.add(spared, { file, path: [i] });
      layering.did(`rule:${entry.id}`, 'added');
    });
  }
  return { ...base.rules, ...Object.fromEntries([...open].map(([category, rows]) => [category, rows.file()])) };
}

function drafts(layering: Layering): PackSource['drafts'] {
  const { base, basePack, overlay } = layering;
  const changed = new Map<string, PackSource['drafts'][number] | null>();
  overlay.adjust?.value.drafts.forEach((change, i) => {
    const { id, off, name, why, instead, because } = change;
    const file = base.drafts.find(({ value }) => value.id === id);
    if (!file) return missing(layering, ['drafts', i], 'flag or strength', id);
    if (off && layering.refused(`draft:${id}`, ['drafts', i, 'off'], 'Switching off')) return;
    layering.did(`draft:${id}`, off ? 'off' : 'changed', fieldsOf(change), because);
    if (off) return void changed.set(id, null);
    const parts = new Map<string, Origin>();
    const added = change.add_phrases.length
      ? [
          {
            id: `${id.replaceAll('_', '-')}.${overlay.pack.value.id}`,
            phrases: change.add_phrases,
            fires: [],
            quiet: [],
          },
        ]
      : [];
    if (added.length) {
      const own = ['rules', file.value.rules.length];
      parts.set(JSON.stringify(own), from(layering, 'drafts', i));
      parts.set(JSON.stringify([...own, 'phrases']), from(layering, 'drafts', i, 'add_phrases'));
    }
    const value = {
      ...file.value,
      ...(name ? { name } : {}),
      ...(why ? { why } : {}),
      ...(instead === undefined ? {} : { instead }),
      rules: [...file.value.rules, ...added],
    };
    changed.set(id, layeredFile(file.file, value, { file, path: [], pack: basePack }, parts));
  });
  const own = Object.values(overlay.drafts);
  for (const { value } of own) layering.did(`draft:${value.id}`, 'added');
  return [
    ...base.drafts.flatMap((file) => {
      const after = changed.get(file.value.id);
      return after === null ? [] : [after ?? file];
    }),
    ...own,
  ];
}

function taught({ base, overlay, did }: Layering): NonNullable<PackSource['taught']> | null {
  if (overlay.taught)
    did(
      'cues:taught',
      'changed',
      ['weights'],
      `Taught with ${overlay.taught.messages} messages on ${overlay.taught.on}.`,
    );
  return overlay.taught ?? base.taught ?? null;
}

function cues(layering: Layering): PackSource['cues'] {
  const { base, overlay } = layering;
  // What is loud is doubted by the base's own weights or not at all: rules may be locked, and others' weights silence.
  const learned = overlay.cues ? { ...overlay.cues, doubted: [] } : base.cues;
  if (overlay.cues) layering.did('cues:weights', 'changed', ['weights'], 'Taught with messages of the organisation.');
  const shift = overlay.adjust?.value.cues;
  if (!learned || !shift) return learned;
  const moved = (blends: typeof learned.ask, by: number) => ({
    alone: { ...blends.alone, bias: blends.alone.bias + by },
    in_chat: { ...blends.in_chat, bias: blends.in_chat.bias + by },
  });
  layering.did('cues:thresholds', 'changed', ['ask', 'soon'], shift.because);
  return {
    ...learned,
    ask: moved(learned.ask, shift.ask),
    soon: moved(learned.soon, shift.soon),
    doubted: shift.ask < 0 ? [] : learned.doubted,
  };
}

/** Fields of a change that say something. */
export const fieldsOf = (change: object): string[] =>
  Object.entries(change).flatMap(([name, value]) =>
    name === 'id' || name === 'because' || value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [name],
  );
