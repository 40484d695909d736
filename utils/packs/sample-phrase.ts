import type { Node } from '@/utils/phrases';

/** A word that no phrase holds, for gaps. */
const FILLER = 'zqx';
const MOST = 200;

/**
 * Every way of saying a phrase, with made-up words in its gaps; null where there are more than 200. A beginning
 * (`hyper*`) and a number stand for one each: what covers them must cover all of them anyway, or be a word of that kind.
 */
export function waysOf(node: Node): string[] | null {
  switch (node.kind) {
    case 'word':
      return [node.word];
    case 'prefix':
      return [`${node.letters}${FILLER}`];
    case 'number': {
      const { is, value } = node.test;
      return [String(is === '>' ? value + 1 : is === '<' ? value - 1 : is === 'any' ? 7919 : value)];
    }
    case 'gap':
      return Array.from({ length: node.most + 1 }, (_, i) => Array(i).fill(FILLER).join(' '));
    case 'end':
      return [''];
    case 'optional': {
      const ways = waysOf(node.part);
      return ways && ways.length < MOST ? ['', ...ways] : null;
    }
    case 'choice': {
      const all: string[] = [];
      for (const option of node.options) {
        const ways = waysOf(option);
        if (!ways || all.length + ways.length > MOST) return null;
        all.push(...ways);
      }
      return all;
    }
    case 'sequence': {
      let all = [''];
      for (const part of node.parts) {
        const ways = waysOf(part);
        if (!ways || all.length * ways.length > MOST) return null;
        all = all.flatMap((begin) => ways.map((end) => (begin && end ? `${begin} ${end}` : begin || end)));
      }
      return all;
    }
  }
}

/** The shortest way of saying a phrase, as words; gaps and what may be left out are. */
export function shortestOf(node: Node): string[] {
  switch (node.kind) {
    case 'word':
      return [node.word];
    case 'prefix':
      return [`${node.letters}*`];
    case 'number':
      return ['#'];
    case 'gap':
    case 'end':
    case 'optional':
      return [];
    case 'choice':
      return node.options.map(shortestOf).reduce((least, one) => (one.length < least.length ? one : least));
    case 'sequence':
      return node.parts.flatMap(shortestOf);
  }
}
