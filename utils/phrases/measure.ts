import type { Node } from './node';

/** How long a phrase can be, and where its gaps stand. */
export interface Size {
  /** Fewest and most words, gaps not counted. */
  least: number;
  most: number;
  /** Most gaps on one way through. */
  gaps: number;
  /** Widest run of gaps with no word between them, and those at either end. */
  gapPair: number;
  lead: number;
  trail: number;
  /** Widest sum of gaps of a way through that has no word at all; -1: there is none. */
  through: number;
  /** Some way through ends with `$`; something follows one. */
  ends: boolean;
  afterEnd: boolean;
}

const NOTHING: Size = {
  least: 0,
  most: 0,
  gaps: 0,
  gapPair: 0,
  lead: 0,
  trail: 0,
  through: 0,
  ends: false,
  afterEnd: false,
};
const WORD: Size = { ...NOTHING, least: 1, most: 1, through: -1 };

const either = (a: Size, b: Size): Size => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  gaps: Math.max(a.gaps, b.gaps),
  gapPair: Math.max(a.gapPair, b.gapPair),
  lead: Math.max(a.lead, b.lead),
  trail: Math.max(a.trail, b.trail),
  through: Math.max(a.through, b.through),
  ends: a.ends || b.ends,
  afterEnd: a.afterEnd || b.afterEnd,
});

const then = (a: Size, b: Size): Size => {
  const lead = Math.max(a.lead, a.through >= 0 ? a.through + b.lead : 0);
  const trail = Math.max(b.trail, b.through >= 0 ? b.through + a.trail : 0);
  return {
    least: a.least + b.least,
    most: a.most + b.most,
    gaps: a.gaps + b.gaps,
    gapPair: Math.max(a.gapPair, b.gapPair, a.trail + b.lead),
    lead,
    trail,
    through: a.through >= 0 && b.through >= 0 ? a.through + b.through : -1,
    ends: a.ends || b.ends,
    afterEnd: a.afterEnd || b.afterEnd || (a.ends && b.least > 0),
  };
};

/** Lists that hold lists share their nodes: each is measured once, or a few short lists would take ages. */
const measured = new WeakMap<Node, Size>();

/** The size of a finished node; nodes never change afterwards. */
export const measure = (node: Node): Size => {
  const before = measured.get(node);
  if (before) return before;
  const size = sizeOf(node);
  measured.set(node, size);
  return size;
};

const sizeOf = (node: Node): Size => {
  switch (node.kind) {
    case 'word':
    case 'prefix':
    case 'number':
      return WORD;
    case 'gap':
      return {
        ...NOTHING,
        gaps: 1,
        gapPair: node.most,
        lead: node.most,
        trail: node.most,
        through: node.most,
      };
    case 'end':
      return { ...NOTHING, ends: true };
    case 'optional':
      return either(NOTHING, measure(node.part));
    case 'choice':
      return node.options.map(measure).reduce(either);
    case 'sequence':
      return node.parts.map(measure).reduce(then, NOTHING);
  }
};
