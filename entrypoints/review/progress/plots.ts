import * as Plot from '@observablehq/plot';
import { DIMENSIONS, type Dimension } from '@/utils/review';

/**
 * Plots in the colours of the page: CSS variables, so light, dark and a change between them need no drawing anew.
 * Observable Plot puts a style element into what it draws; the page's rules (style-src 'self') would refuse it and log a
 * violation, so it is taken out before the drawing comes into the page. Its rules stand in components/progress.
 */
const BAR = 'var(--accent-solid)';
const LINE = 'var(--line-strong)';
const INK = 'var(--ink)';

export type Draw = (width: number) => SVGElement | HTMLElement;

function drawn(options: Plot.PlotOptions): SVGElement | HTMLElement {
  const plot = Plot.plot({ ...options, className: 'plot' });
  for (const style of plot.querySelectorAll('style')) style.remove();
  // Named by the figure around it; read again mark by mark it would only be noise.
  (plot as Element).setAttribute('aria-hidden', 'true');
  return plot;
}

/** As many ticks as fit without touching. */
const ticks = (width: number, each = 90) => Math.max(2, Math.min(8, Math.floor(width / each)));
const whole = (most: number) => (most <= 5 ? { ticks: Math.max(1, Math.ceil(most)), tickFormat: 'd' } : { ticks: 5 });
const shortDay = (at: number | Date) => new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short' });

/** Every how many of these a label fits. */
function labelled<T>(all: readonly T[], width: number): T[] {
  const every = Math.max(1, Math.ceil(all.length / ticks(width, 60)));
  return all.filter((_, i) => (all.length - 1 - i) % every === 0);
}

/** Bars over time, one a week or a day, with a line to hold them against where there is one. */
export function bars(all: readonly { at: number; value: number }[], label: string, against?: Reference): Draw {
  const most = Math.max(1, ...all.map(({ value }) => value), against?.value ?? 0);
  return (width) =>
    drawn({
      width,
      height: 200,
      marginLeft: 32,
      marginBottom: 28,
      marginTop: 28,
      x: {
        type: 'band',
        tickFormat: shortDay,
        label: null,
        padding: 0.2,
        ticks: labelled(all, width).map(({ at }) => at),
      },
      y: { domain: [0, most], label, labelAnchor: 'top', ...whole(most) },
      marks: [
        Plot.ruleY([0], { stroke: LINE }),
        Plot.barY(all, { x: 'at', y: 'value', fill: BAR }),
        ...(against ? [referenceLine(against), referenceWords(against)] : []),
      ].flat(),
    });
}

interface Reference {
  value: number;
  label: string;
}
const referenceLine = ({ value }: Reference) => Plot.ruleY([value], { stroke: INK, strokeDasharray: '4 3' });
const referenceWords = ({ value, label }: Reference) =>
  Plot.text([label], {
    frameAnchor: 'right',
    y: () => value,
    text: (words: string) => words,
    dy: -8,
    textAnchor: 'end',
    fill: INK,
    stroke: 'var(--surface)',
    strokeWidth: 5,
  });

/** Points joined over time, with lines to hold them against. */
export function points(
  all: readonly { at: number; value: number }[],
  { label, most, lines }: { label: string; most: number; lines: Reference[] },
): Draw {
  return (width) =>
    drawn({
      width,
      height: 220,
      marginLeft: 32,
      marginRight: 16,
      marginBottom: 28,
      marginTop: 28,
      x: { type: 'point', tickFormat: shortDay, label: null, ticks: labelled(all, width).map(({ at }) => at) },
      y: { domain: [0, most], label, labelAnchor: 'top', grid: true, ticks: 5 },
      marks: [
        ...lines.map(referenceLine),
        Plot.lineY(all, { x: 'at', y: 'value', stroke: BAR, strokeWidth: 2 }),
        // Words over lines, points over words: nothing that was measured is hidden.
        ...lines.map(referenceWords),
        Plot.dot(all, { x: 'at', y: 'value', fill: BAR, stroke: 'var(--surface)', r: 4 }),
      ],
    });
}

/** One bar a name, the number beside it: read without an axis. Where it is narrow the name stands above its bar. */
export function rows(all: readonly { name: string; value: number }[]): Draw {
  const longest = Math.max(...all.map(({ name }) => name.length));
  return (width) => {
    const above = width < NARROW;
    const room = above ? 2 : Math.min(longest * 6.4 + 10, width * 0.52);
    return drawn({
      width,
      height: all.length * (above ? 38 : 26) + 10,
      marginLeft: room,
      marginRight: 34,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(1, ...all.map(({ value }) => value))] },
      y: {
        domain: all.map(({ name }) => name),
        padding: 0.25,
        ...(above ? { axis: null } : { label: null, tickSize: 0, tickFormat: cutTo(room) }),
      },
      marks: [
        Plot.barX(all, { x: 'value', y: 'name', fill: BAR, insetTop: above ? 16 : 0 }),
        Plot.ruleX([0], { stroke: LINE }),
        Plot.text(all, {
          x: 'value',
          y: 'name',
          text: (one: { value: number }) => String(one.value),
          dx: 6,
          dy: above ? 8 : 0,
          textAnchor: 'start',
          fill: INK,
        }),
        ...(above ? [Plot.text(all, { x: 0, y: 'name', text: 'name', dx: 4, dy: -7, textAnchor: 'start' })] : []),
      ],
    });
  };
}

/** Below this many px names beside the bars would have to be cut. */
const NARROW = 440;

/** Names that do not fit are cut at a word; the table has them whole. */
const cutTo = (room: number) => (name: string) => {
  const fits = Math.max(8, Math.floor((room - 10) / 6.2));
  return name.length <= fits ? name : `${name.slice(0, fits - 1).replace(/[\s,]+\S*$/, '')}…`;
};

/** Five small plots of one scale, one a dimension: no colour has to be told from another. */
export function dimensions(
  all: readonly { month: number; mean: Record<Dimension, number> }[],
  names: Record<Dimension, string>,
  label: string,
): Draw {
  const flat = DIMENSIONS.flatMap((name) =>
    all.map(({ month, mean }) => ({ month, dimension: names[name], value: mean[name] })),
  );
  const tickAt = (width: number) => labelled(all, width * 0.6).map(({ month }) => month);
  return (width) =>
    drawn({
      width,
      height: DIMENSIONS.length * 70 + 50,
      marginLeft: 28,
      marginRight: Math.min(84, width * 0.26),
      marginTop: 28,
      marginBottom: 28,
      x: {
        type: 'point',
        label: null,
        ticks: tickAt(width),
        tickFormat: (at: number) => new Date(at).toLocaleDateString([], { month: 'short', year: '2-digit' }),
      },
      y: { domain: [0, 3], ticks: [0, 3], tickFormat: 'd', label, labelAnchor: 'top', grid: true },
      fy: { label: null, domain: DIMENSIONS.map((name) => names[name]), padding: 0.4 },
      marks: [
        Plot.lineY(flat, { x: 'month', y: 'value', fy: 'dimension', stroke: BAR, strokeWidth: 2 }),
        Plot.dot(flat, { x: 'month', y: 'value', fy: 'dimension', fill: BAR, r: 3.5 }),
      ],
    });
}
