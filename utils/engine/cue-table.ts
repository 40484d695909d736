import { TokenFlag, type Tokens, tokenise } from '@/utils/text';

/**
 * Finds fixed word sequences in tokens, by name. The words of scope ("used to", "my character", "asking for a
 * friend") are few and belong to the language, not to a pack; so they are a small tree over token ids and not part of
 * the pack's automaton. They go through the same clean-up as the text ("dont", "don't" and "don t" are one cue).
 *
 * Signs: `#` a number, `#year` 1900 to 2100, `#age` 4 to 45, `#teen` 13 to 45.
 * Example: `cueTable({ past: ['back in #year'] })` finds "back in 2015" as one cue of three tokens.
 */
export interface CueTable<Name extends string> {
  find(tokens: Tokens): CueHits<Name>;
}

/** Where cues were met, in text order of their first token. */
export type CueHits<Name extends string> = Record<Name, readonly CueHit[]>;
export interface CueHit {
  first: number;
  last: number;
}

interface Node {
  next: Map<number, Node>;
  numbers: { fits: (value: number) => boolean; node: Node }[];
  ends: string[];
}

const NUMBERS: Record<string, (value: number) => boolean> = {
  '#': () => true,
  '#year': (value) => value >= 1900 && value <= 2100,
  '#age': (value) => value >= 4 && value <= 45,
  '#teen': (value) => value >= 13 && value <= 45,
};
const NONE: readonly CueHit[] = [];
const newNode = (): Node => ({ next: new Map(), numbers: [], ends: [] });

/** Builds the tree once; `find` then costs one look-up a token. */
export function cueTable<Name extends string>(cues: Record<Name, readonly string[]>): CueTable<Name> {
  const root = newNode();
  const names = Object.keys(cues) as Name[];
  for (const name of names) for (const cue of cues[name]) insert(root, cue, name);
  return {
    find(tokens) {
      const hits = Object.fromEntries(names.map((name) => [name, NONE])) as Record<Name, readonly CueHit[]>;
      const found = new Map<string, CueHit[]>();
      for (let first = 0; first < tokens.count; first++)
        if (root.next.has(tokens.id[first] as number) || (tokens.flags[first] as number) & TokenFlag.Number)
          walk(root, tokens, first, found);
      for (const [name, list] of found) hits[name as Name] = list;
      return hits;
    },
  };
}

function insert(root: Node, cue: string, name: string): void {
  let node = root;
  for (const part of cue.split(/(#\w*)/).filter((piece) => piece.trim())) {
    const fits = NUMBERS[part.trim()];
    if (fits) {
      let step = node.numbers.find((candidate) => candidate.fits === fits);
      if (!step) {
        step = { fits, node: newNode() };
        node.numbers.push(step);
      }
      node = step.node;
      continue;
    }
    const words = tokenise(part);
    for (let i = 0; i < words.count; i++) {
      const id = words.id[i] as number;
      let step = node.next.get(id);
      if (!step) {
        step = newNode();
        node.next.set(id, step);
      }
      node = step;
    }
  }
  if (node !== root && !node.ends.includes(name)) node.ends.push(name);
}

function walk(root: Node, tokens: Tokens, first: number, found: Map<string, CueHit[]>): void {
  let nodes: Node[] = [root];
  for (let at = first; at < tokens.count && nodes.length > 0; at++) {
    const onward: Node[] = [];
    for (const node of nodes) {
      const byWord = node.next.get(tokens.id[at] as number);
      if (byWord) onward.push(byWord);
      if ((tokens.flags[at] as number) & TokenFlag.Number)
        for (const step of node.numbers) if (step.fits(tokens.value[at] as number)) onward.push(step.node);
    }
    for (const node of onward)
      for (const name of node.ends) {
        const list = found.get(name);
        if (list) list.push({ first, last: at });
        else found.set(name, [{ first, last: at }]);
      }
    nodes = onward;
  }
}
