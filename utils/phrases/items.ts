import { pairsWrittenApart } from '@/utils/text';
import type { Node, Phrase } from './node';

/**
 * What may come next in the phrases under way. A set of items is a place; equal items and equal places are one object
 * with one number, so that phrases with the same ending share it.
 */
export interface Item {
  number: number;
  kind: 'step' | 'gap' | 'end';
  /** step: symbol; gap: most words; end: index of an outcome. */
  a: number;
  to: Place;
}
export interface Place {
  number: number;
  items: Item[];
}

/** What a phrase comes to when it is met. */
export interface Outcome {
  owner: number;
  /** Words of the same sentence by which the span grows. */
  before: number;
  after: number;
  /** Most words up to the end of the message; -1: it may stand anywhere. */
  within: number;
}

/** Symbols of words, beginnings and number tests, given out in order of appearance. */
export interface Symbols {
  of(key: string): number;
}

export class TooMany extends Error {}

/**
 * `most`: places at most. `mostWork`: steps at most, counted and not timed, so that a phrase which fans out is refused
 * after the same work on every machine.
 */
export const openItems = (symbols: Symbols, most: number, mostWork = Number.POSITIVE_INFINITY) => {
  const items = new Map<string, Item>();
  const places = new Map<string, Place>();
  let nextItem = 0;
  let nextPlace = 0;
  let work = 0;
  const spend = (steps: number) => {
    work += steps;
    if (work > mostWork) throw new TooMany();
  };

  const place = (list: Item[]): Place => {
    spend(list.length + 1);
    const sorted =
      list.length < 2
        ? list
        : list
            .slice()
            .sort((x, y) => x.number - y.number)
            .filter((item, i, all) => i === 0 || item !== all[i - 1]);
    let key = '';
    for (const item of sorted) key += `${item.number},`;
    let found = places.get(key);
    if (!found) {
      if (nextPlace > most) throw new TooMany();
      found = { number: nextPlace++, items: sorted };
      places.set(key, found);
    }
    return found;
  };
  const item = (kind: Item['kind'], a: number, to: Place): Item => {
    const key = `${kind[0]}${a}>${to.number}`;
    let found = items.get(key);
    if (!found) {
      found = { number: nextItem++, kind, a, to };
      items.set(key, found);
    }
    return found;
  };
  const nowhere = place([]);

  const outcomes: Outcome[] = [];
  const outcomeOf = new Map<string, number>();
  const end = (outcome: Outcome): Item => {
    const key = Object.values(outcome).join();
    let index = outcomeOf.get(key);
    if (index === undefined) {
      index = outcomes.push(outcome) - 1;
      outcomeOf.set(key, index);
    }
    return item('end', index, nowhere);
  };
  /** The ends among what comes next, `words` nearer to the end of the message; `tie`: those that need not be there yet must. */
  const ends = (next: Item[], words: number, tie: boolean): Item[] =>
    next
      .filter(({ kind }) => kind === 'end')
      .map(({ a }) => outcomes[a] as Outcome)
      .map((outcome) =>
        end(outcome.within < 0 && !tie ? outcome : { ...outcome, within: Math.max(0, outcome.within) + words }),
      );

  const words = (list: readonly string[], to: Place): Item[] => {
    let next = to;
    let result: Item[] = [];
    for (let i = list.length - 1; i >= 0; i--) {
      result = [item('step', symbols.of(`w${list[i]}`), next)];
      if (i > 0) next = place(result);
    }
    return result;
  };

  /** Text joins some words written apart ("any more"): a choice that holds one of the two is served as well. */
  const pairsByFirst = new Map<string, (readonly [number, readonly string[]])[]>();
  for (const [first, second, plain] of pairsWrittenApart) {
    const list = pairsByFirst.get(first) ?? [];
    list.push([symbols.of(`w${second}`), plain]);
    pairsByFirst.set(first, list);
  }

  const begun = new WeakMap<Item[], Map<Node, Item[]>>();
  /** Items that begin `node` when `next` comes after it. */
  const enter = (node: Node, next: Item[]): Item[] => {
    spend(next.length + 1);
    switch (node.kind) {
      case 'word': {
        const found = words([node.word], place(next));
        for (const [second, plain] of pairsByFirst.get(node.word) ?? [])
          for (const after of next)
            if (after.kind === 'step' && after.a === second) found.push(...words(plain, after.to));
        return found;
      }
      case 'prefix':
        return [item('step', symbols.of(`p${node.letters}`), place(next))];
      case 'number':
        return [item('step', symbols.of(`n${node.test.is} ${node.test.value}`), place(next))];
      case 'gap':
        // A gap before the end of a phrase may be empty; before $ it says how far the end may be.
        return [
          item('gap', node.most, place(next.filter(({ kind }) => kind !== 'end'))),
          ...ends(next, node.most, false),
        ];
      case 'end':
        return ends(next, 0, true);
      case 'optional':
        return [...enter(node.part, next), ...next];
      case 'choice': {
        // A list is one node wherever it is named: what it begins before the same words is worked out once.
        const before = begun.get(next)?.get(node);
        if (before) return before;
        const found = [...new Set(node.options.flatMap((option) => enter(option, next)))];
        const known = begun.get(next) ?? new Map<Node, Item[]>();
        begun.set(next, known.set(node, found));
        return found;
      }
      case 'sequence':
        return node.parts.reduceRight((after, part) => enter(part, after), next);
    }
  };

  return {
    place,
    outcomes,
    /** Items that begin a phrase of `owner`. A gap before its first word (the word before it left out) is none. */
    begin: ({ body, before, after }: Phrase, owner: number): Item[] => {
      const open = (list: Item[]): Item[] => list.flatMap((one) => (one.kind === 'gap' ? open(one.to.items) : one));
      return open(enter(body, [end({ owner, before, after, within: -1 })]));
    },
    size: () => nextItem,
    work: () => work,
  };
};
