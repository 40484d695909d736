import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readField, readText } from '@/utils/composer';
import {
  composerAt,
  entries,
  hashText,
  healthOf,
  type PlatformEntry,
  platformFor,
  queryAll,
  readPage,
  seesMessages,
  tellsSpeakers,
} from '@/utils/platforms';

/** A page as it was saved by hand: its states and what should be read of each. */
export interface SavedPage {
  id: string;
  url: string;
  /** How the specialist is named on it. */
  own: string;
  /** By state: id (null where the page gives none), whose, words. */
  states: Record<string, [id: string | null, speaker: 'person' | 'specialist', text: string][]>;
  html: Record<string, string>;
}

// Not `new URL(...)`: in a test with a DOM, URL is the DOM's and no file address for Node.
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../tests/platforms/pages');

/** The saved page of an entry. Throws where there is none or its head cannot be read. */
export function openSavedPage(id: string): SavedPage {
  const source = readFileSync(join(folder, `${id}.html`), 'utf8');
  const head = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(source)?.[1];
  if (!head) throw new Error(`${id}.html has no head that says what should be read.`);
  const html: SavedPage['html'] = {};
  for (const [, state, inner] of source.matchAll(
    /<template data-state="([\w-]+)">\n([\s\S]*?)\n<\/template>(?=\n<template data-state|\n*$)/g,
  )) {
    html[state as string] = inner as string;
  }
  return { ...(JSON.parse(head) as Pick<SavedPage, 'url' | 'own' | 'states'>), id, html };
}

/** Puts a state on a page, with its open shadow roots. */
export function mount(page: SavedPage, state: string, document: Document): void {
  document.body.innerHTML = page.html[state] ?? '';
  openRoots(document.body);
}

function openRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const inside = template.parentElement?.attachShadow({ mode: 'open' });
    if (!inside) continue;
    inside.innerHTML = template.innerHTML;
    template.remove();
    openRoots(inside);
  }
}

/** An entry that knows the specialist's name, as it would after two sends. */
export const knowing = (entry: PlatformEntry, own: string): PlatformEntry =>
  entry.sender && !tellsSpeakers(entry) ? { ...entry, sender: { ...entry.sender, mine: [hashText(own)] } } : entry;

const read = (elements: Element[], drop: string | undefined) => readText(elements, drop).text;

/** What does not hold of one state; nothing where all does. */
export function checkState(
  page: SavedPage,
  state: string,
  document: Document,
  known: readonly PlatformEntry[] = entries,
): string[] {
  mount(page, state, document);
  const entry = platformFor(new URL(page.url), document, known);
  if (entry.id !== page.id) return [`taken for ${entry.id}`];
  const problems: string[] = [];
  const fields = queryAll(document, entry.composer);
  if (fields.length !== 1) problems.push(`${fields.length} composers`);
  else if (composerAt(fields[0] as Element, entry.composer) !== fields[0])
    problems.push('composer not known from inside');
  else if (readField(fields[0] as HTMLElement).text.trim() !== '') problems.push('an empty composer reads as words');
  const health = healthOf(entry, document, read);
  if (health !== 'ok') problems.push(`health ${health}`);
  if (!seesMessages(entry)) return problems;
  const expected = page.states[state] ?? [];
  const told = tellsSpeakers(entry);
  const say = (messages: readonly (readonly [string | null, string, string])[]) => JSON.stringify(messages);
  const seen = (one: PlatformEntry) =>
    readPage(one, document, read).map(({ id, speaker, text }) => [id, speaker, text] as const);
  const first = seen(entry);
  const wanted = told ? expected : expected.map(([id, , text]) => [id, 'unknown', text] as const);
  if (say(first) !== say(wanted)) problems.push(`read ${say(first)}, not ${say(wanted)}`);
  if (!told && entry.sender) {
    const after = seen(knowing(entry, page.own));
    if (say(after) !== say(expected)) problems.push(`knowing its name, read ${say(after)}, not ${say(expected)}`);
  }
  return problems;
}
