import type { Measured, Measurement, Noise, Problem, Share } from '@/utils/packs';

const percent = ({ share, low, high, hits, of }: Share): string =>
  share === null
    ? '–'.padStart(24)
    : `${(100 * share).toFixed(0).padStart(3)}% (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}) ${hits}/${of}`.padStart(
        24,
      );

const row = ({ id, precision, recall, falseAlarms }: Measured): string =>
  `${id.padEnd(44)}${percent(precision)}${percent(recall)}${String(falseAlarms).padStart(8)}`;

/** A table for people; rules only where there is something to see. */
export function measured(title: string, measurement: Measurement, rules = false): string {
  const head = `${title}: ${measurement.lines} lines`.padEnd(44);
  const spoke = ({ precision, recall }: Measured) => precision.of + recall.of > 0;
  return [
    `${head}${'precision (95%)'.padStart(24)}${'recall (95%)'.padStart(24)}${'false'.padStart(8)}`,
    row(measurement.any),
    ...measurement.levels.map((one) => row({ ...one, id: `level ${one.id} or higher` })),
    ...measurement.categories.filter(spoke).map(row),
    ...measurement.drafts.filter(spoke).map(row),
    ...(rules ? measurement.rules.filter(spoke).map(row) : []),
  ].join('\n');
}

export const noisy = ({ lines, perThousand, low, high, levels, rules }: Noise): string =>
  [
    `noise: ${perThousand.toFixed(1)} per 1,000 neutral lines (95%: ${low.toFixed(1)}–${high.toFixed(1)}), ${lines} lines`,
    `  by level: ${
      Object.entries(levels)
        .map(([id, times]) => `${id} ${times}`)
        .join(', ') || 'none'
    }`,
    ...rules.slice(0, 10).map(({ id, times }) => `  ${id} ${times}`),
  ].join('\n');

const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them, not even escaped
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '?')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** One test case of a JUnit report. */
export interface Case {
  suite: string;
  name: string;
  failure?: Problem;
}

export function junit(cases: readonly Case[]): string {
  const failed = cases.filter(({ failure }) => failure).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="pack" tests="${cases.length}" failures="${failed}">`,
    ...cases.map(({ suite, name, failure }) =>
      failure
        ? `<testcase classname="${xml(suite)}" name="${xml(name)}" file="${xml(failure.file)}" line="${failure.line ?? 1}"><failure message="${xml(failure.message)}">${xml(failure.fix ?? '')}</failure></testcase>`
        : `<testcase classname="${xml(suite)}" name="${xml(name)}"/>`,
    ),
    '</testsuite></testsuites>',
    '',
  ].join('\n');
}
