import type { Layering } from './layer';
import { fieldsOf } from './layer-words';
import { layeredFile, type Origin, Rows } from './layered-file';
import type { PackSource } from './parse';
import type { YamlFile } from './yaml-file';

type DeskParts = Pick<
  PackSource,
  'categories' | 'levels' | 'suggestions' | 'steps' | 'checklists' | 'contacts' | 'referrals' | 'scenarios'
>;

/** The parts of a layered pack that people read: wording, suggestions, checklists, contacts, referrals. */
export const layerDesk = (layering: Layering): DeskParts => {
  const steps = stepRows(layering);
  return {
    categories: categories(layering),
    levels: levels(layering),
    suggestions: suggestions(layering),
    steps: steps.file(),
    checklists: checklists(layering, new Set(steps.values().map(({ id }) => id))),
    contacts: contacts(layering),
    referrals: referrals(layering),
    scenarios: [...layering.base.scenarios, ...Object.values(layering.overlay.scenarios)],
  };
};

const missing = ({ overlay, tell }: Layering, path: PropertyKey[], kind: string, id: string) =>
  overlay.adjust &&
  tell(
    overlay.adjust,
    path,
    `There is no ${kind} "${id}" to change.`,
    'Check the spelling; a new one goes into a file of its own.',
  );
const own = (file: YamlFile<unknown> | undefined, ...path: PropertyKey[]): Origin => ({
  file: file as YamlFile<unknown>,
  path,
});
/** The fields that are really given, without those that say what the change is. */
const given = <T extends object>(change: T, ...names: (keyof T)[]): Partial<T> =>
  Object.fromEntries(names.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]]))) as Partial<T>;

function categories(layering: Layering): PackSource['categories'] {
  const { base, basePack, overlay, did } = layering;
  const rows = new Rows('categories.yaml', base.categories, basePack, ({ id }) => id);
  overlay.adjust?.value.categories.forEach((change, i) => {
    if (!rows.get(change.id)) return missing(layering, ['categories', i], 'category', change.id);
    rows.change(change.id, given(change, 'name', 'says', 'consider', 'ask') as object);
    did(`category:${change.id}`, 'changed', fieldsOf(change), change.because);
  });
  overlay.categories?.value.forEach((category, i) => {
    rows.add(category, own(overlay.categories, i));
    did(`category:${category.id}`, 'added');
  });
  return rows.file();
}

function levels(layering: Layering): PackSource['levels'] {
  const { base, basePack, overlay, did } = layering;
  const rows = new Rows('levels.yaml', base.levels, basePack, ({ id }) => id);
  overlay.adjust?.value.levels.forEach((change, i) => {
    if (!rows.get(change.id)) return missing(layering, ['levels', i], 'level', change.id);
    if (layering.refused(`level:${change.id}`, ['levels', i], 'The wording')) return;
    rows.change(change.id, given(change, 'name', 'first_move') as object);
    did(`level:${change.id}`, 'changed', fieldsOf(change), change.because);
  });
  return rows.file();
}

function suggestions(layering: Layering): PackSource['suggestions'] {
  const { base, basePack, overlay, did } = layering;
  const open = new Map(
    Object.entries(base.suggestions).map(([name, file]) => [
      name,
      new Rows(`suggestions/${name}.yaml`, file, basePack, ({ id }) => id),
    ]),
  );
  const home = new Map([...open].flatMap(([, rows]) => rows.values().map(({ id }) => [id, rows] as const)));
  overlay.adjust?.value.suggestions.forEach((change, i) => {
    const rows = home.get(change.id);
    if (!rows) return missing(layering, ['suggestions', i], 'suggestion', change.id);
    const narrower = change.off || change.from || change.to || change.categories;
    if (narrower && layering.refused(`suggestion:${change.id}`, ['suggestions', i], 'Showing less')) return;
    if (change.off) rows.remove(change.id);
    else {
      // A new wording is what is practised too.
      const practice = rows.get(change.id)?.practice;
      const reworded = change.text && practice ? { practice: { said: practice.said, weak: practice.weak } } : {};
      rows.change(change.id, { ...(given(change, 'text', 'from', 'to', 'categories') as object), ...reworded });
    }
    did(`suggestion:${change.id}`, change.off ? 'off' : 'changed', fieldsOf(change), change.because);
  });
  for (const [name, file] of Object.entries(overlay.suggestions)) {
    const rows = open.get(name) ?? new Rows(`suggestions/${name}.yaml`, undefined, basePack, ({ id }) => id);
    open.set(name, rows);
    file.value.forEach((suggestion, i) => {
      rows.add(suggestion, own(file, i));
      did(`suggestion:${suggestion.id}`, 'added');
    });
  }
  return Object.fromEntries([...open].map(([name, rows]) => [name, rows.file()]));
}

function stepRows(layering: Layering) {
  const { base, basePack, overlay, did } = layering;
  const rows = new Rows('checklists/steps.yaml', base.steps, basePack, ({ id }) => id);
  overlay.adjust?.value.steps.forEach((change, i) => {
    if (!rows.get(change.id)) return missing(layering, ['steps', i], 'step', change.id);
    const touched = change.off || change.label !== undefined || change.how !== undefined || change.manual === false;
    if (touched && layering.refused(`step:${change.id}`, ['steps', i], 'Changing the words')) return;
    if (change.off) rows.remove(change.id);
    rows.change(change.id, given(change, 'label', 'how', 'manual') as object);
    rows.extend(change.id, 'done_when', change.add_done_when, own(overlay.adjust, 'steps', i, 'add_done_when'));
    did(`step:${change.id}`, change.off ? 'off' : 'changed', fieldsOf(change), change.because);
  });
  overlay.steps?.value.forEach((step, i) => {
    rows.add(step, own(overlay.steps, i));
    did(`step:${step.id}`, 'added');
  });
  return rows;
}

function checklists(layering: Layering, left: ReadonlySet<string>): PackSource['checklists'] {
  const { base, basePack, overlay, did, tell } = layering;
  const merged: PackSource['checklists'] = { ...base.checklists };
  overlay.adjust?.value.checklists.forEach((change, i) => {
    const file = Object.hasOwn(merged, change.id) ? merged[change.id] : undefined;
    if (!file) return missing(layering, ['checklists', i], 'checklist', change.id);
    const steps = file.value.steps.map((step, at) => ({
      step,
      origin: { file, path: ['steps', at], pack: basePack } as Origin,
    }));
    change.remove.forEach((step, j) => {
      const at = steps.findIndex((one) => one.step === step);
      if (at < 0) return missing(layering, ['checklists', i, 'remove', j], 'step in that checklist', step);
      if (!layering.refused(`step:${step}`, ['checklists', i, 'remove', j], 'Taking out')) steps.splice(at, 1);
    });
    change.add.forEach(({ step, before, after }, j) => {
      const beside = before ?? after;
      const at = beside === undefined ? steps.length : steps.findIndex((one) => one.step === beside);
      if (at < 0) return missing(layering, ['checklists', i, 'add', j], 'step in that checklist', beside ?? '');
      steps.splice(before === undefined && after !== undefined ? at + 1 : at, 0, {
        step,
        origin: own(overlay.adjust, 'checklists', i, 'add', j, 'step'),
      });
    });
    merged[change.id] = layeredFile(
      file.file,
      { ...file.value, ...given(change, 'title', 'note'), steps: steps.map(({ step }) => step) },
      { file, path: [], pack: basePack },
      new Map(steps.map(({ origin }, at) => [JSON.stringify(['steps', at]), origin])),
    ) as typeof file;
    did(`checklist:${change.id}`, 'changed', fieldsOf(change), change.because);
  });
  for (const [id, file] of Object.entries(overlay.checklists)) {
    if (Object.hasOwn(merged, id))
      tell(file, [], `The base has a checklist "${id}".`, 'Change it under checklists in adjust.yaml.');
    merged[id] = file;
    did(`checklist:${id}`, 'added');
  }
  // A step switched off leaves every checklist of the base with it.
  const gone = new Set(base.steps.value.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  if (gone.size)
    for (const [id, file] of Object.entries(merged)) {
      const kept = file.value.steps.flatMap((step, at) => (gone.has(step) ? [] : [{ step, at }]));
      if (kept.length < file.value.steps.length)
        merged[id] = layeredFile(
          file.file,
          { ...file.value, steps: kept.map(({ step }) => step) },
          { file, path: [] },
          new Map(
            kept.map(({ at }, place) => [JSON.stringify(['steps', place]), { file, path: ['steps', at] } as Origin]),
          ),
        );
    }
  return merged;
}

function contacts(layering: Layering): PackSource['contacts'] {
  const { base, basePack, overlay, did } = layering;
  const rows = new Rows('contacts.yaml', base.contacts, basePack, ({ level }) => level);
  overlay.adjust?.value.contacts.forEach((change, i) => {
    const before = rows.get(change.level);
    if (!before) return missing(layering, ['contacts', i], 'level', change.level);
    const slower =
      change.supervisor_within !== undefined &&
      before.supervisor_within !== null &&
      (change.supervisor_within === null || change.supervisor_within > before.supervisor_within);
    const weaker = slower || change.emergency !== undefined || change.supervisor === '';
    if (
      weaker &&
      layering.refused(`contact:${change.level}`, ['contacts', i], slower ? 'A longer time' : 'The emergency step')
    )
      return;
    rows.change(
      change.level,
      given(change, 'supervisor', 'supervisor_within', 'emergency', 'others', 'record') as object,
    );
    did(
      `contact:${change.level}`,
      'changed',
      fieldsOf(change).filter((name) => name !== 'level'),
      change.because,
    );
  });
  return rows.file();
}

function referrals(layering: Layering): PackSource['referrals'] {
  const { base, overlay, did } = layering;
  type Entry = PackSource['referrals'][number]['value']['entries'][number];
  const changes = new Map(overlay.adjust?.value.referrals.map((change, i) => [change.id, { change, i }]));
  const added = new Map<string, YamlFile<{ country: string; name: string; entries: Entry[] }>>();
  for (const file of Object.values(overlay.referrals)) {
    for (const { id } of file.value.entries) did(`referral:${id}`, 'added');
    if (added.has(file.value.country))
      layering.tell(file, ['country'], `${file.value.country} has two files.`, 'Put its entries into one.');
    added.set(file.value.country, file);
  }
  const merged = base.referrals.map((file) => {
    const rows = file.value.entries.flatMap((entry, at): { entry: Entry; origin: Origin }[] => {
      const origin: Origin = { file, path: ['entries', at], pack: layering.basePack };
      const found = changes.get(entry.id);
      changes.delete(entry.id);
      if (!found) return [{ entry, origin }];
      const { change, i } = found;
      if (layering.refused(`referral:${entry.id}`, ['referrals', i], 'Changing')) return [{ entry, origin }];
      did(`referral:${entry.id}`, change.off ? 'off' : 'changed', fieldsOf(change), change.because);
      const fields = given(change, 'name', 'voice', 'sms', 'chat_url', 'hours', 'notes', 'verified') as Partial<Entry>;
      return change.off ? [] : [{ entry: { ...entry, ...fields }, origin }];
    });
    // Emergency numbers of the base stay first; the organisation's own come before everybody else's.
    const more = added.get(file.value.country);
    added.delete(file.value.country);
    const first = rows.findIndex(({ entry }) => !entry.emergency);
    rows.splice(
      first < 0 ? rows.length : first,
      0,
      ...(more?.value.entries ?? []).map((entry, i) => ({ entry, origin: own(more, 'entries', i) })),
    );
    return layeredFile(
      file.file,
      { ...file.value, entries: rows.map(({ entry }) => entry) },
      { file, path: [], pack: layering.basePack },
      new Map(rows.map(({ origin }, at) => [JSON.stringify(['entries', at]), origin])),
    );
  });
  for (const [id, { i }] of changes) missing(layering, ['referrals', i], 'referral', id);
  return [...merged, ...added.values()];
}
