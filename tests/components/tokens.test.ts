import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** The two colours of a token, light first. */
function pair(name: string): [string, string] {
  const [, light, dark] = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`)) ?? [];
  if (!light || !dark) throw new Error(`no token --${name}`);
  return [light, dark];
}

/** WCAG 2 contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

const levels = ['note', 'ask', 'soon', 'urgent', 'now'];
const grounds = ['page', 'surface', 'sunken'];
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-quiet', ground],
    ['accent', ground],
    ['now-ink', ground],
    ['soon-ink', ground],
    ['good', ground],
  ]),
  ['ink', 'mark'],
  ['ink', 'accent-ground'],
  ['ink-quiet', 'accent-ground'],
  ['accent', 'accent-ground'],
  ['on-accent', 'accent-solid'],
  ['on-accent', 'accent-solid-hover'],
  ['on-now', 'now-solid'],
  ['now-ink', 'now-ground'],
  ...levels.map((level): [string, string] => [`${level}-ink`, `${level}-ground`]),
];
const shapes: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['line-strong', ground],
    ['focus', ground],
  ]),
  ...levels.flatMap((level): [string, string][] => [
    [`${level}-line`, 'surface'],
    [`${level}-line`, `${level}-ground`],
  ]),
];

for (const [theme, at] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  test.each(text)(`${theme}: text --%s on --%s reaches 4.5:1`, (ink, ground) => {
    expect(contrast(pair(ink)[at], pair(ground)[at])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)(`${theme}: --%s on --%s reaches 3:1`, (line, ground) => {
    expect(contrast(pair(line)[at], pair(ground)[at])).toBeGreaterThanOrEqual(3);
  });
}
