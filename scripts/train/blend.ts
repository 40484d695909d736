import type { CueBlend } from '@/utils/packs';

/** One case to learn a blend from. */
export interface Case {
  seen: number[];
  yes: boolean;
  weight: number;
}

/** Plain logistic regression on a few numbers, by steady descent. Same cases, same blend. */
export function fitBlend(cases: readonly Case[]): CueBlend {
  const size = cases[0]?.seen.length ?? 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const at = (i: number) => cases.reduce((sum, { seen, weight }) => sum + weight * (seen[i] as number), 0) / total;
  const middle = Array.from({ length: size }, (_, i) => at(i));
  const spread = middle.map(
    (mean, i) =>
      Math.sqrt(cases.reduce((sum, { seen, weight }) => sum + weight * ((seen[i] as number) - mean) ** 2, 0) / total) ||
      1,
  );
  const scaled = cases.map(({ seen }) => seen.map((x, i) => (x - (middle[i] as number)) / (spread[i] as number)));
  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size).fill(0);
    let biasSlope = 0;
    cases.forEach(({ yes, weight }, c) => {
      const x = scaled[c] as number[];
      const odds = x.reduce((sum, value, i) => sum + value * (weights[i] as number), bias);
      const error = weight * (1 / (1 + Math.exp(-odds)) - (yes ? 1 : 0));
      for (let i = 0; i < size; i++) slope[i] = (slope[i] as number) + error * (x[i] as number);
      biasSlope += error;
    });
    for (let i = 0; i < size; i++)
      weights[i] = (weights[i] as number) - RATE * ((slope[i] as number) / total + HOLD * (weights[i] as number));
    bias -= (RATE * biasSlope) / total;
  }
  const plain = weights.map((weight, i) => weight / (spread[i] as number));
  return {
    weights: plain,
    bias: bias - plain.reduce((sum, weight, i) => sum + weight * (middle[i] as number), 0),
  };
}

const ROUNDS = 800;
const RATE = 0.4;
const HOLD = 0.001;
