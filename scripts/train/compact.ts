import type { CueHead } from '@/utils/packs';
import type { Model } from './learn';

/** Weights in one byte each, as runs of (gap, weight), or each in turn where that is shorter; the threshold goes into the bias. */
export function compact({ weights, bias }: Model, threshold: number, bits: number): CueHead {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const scale = largest / 127;
  const bytes: number[] = [];
  let at = -1;
  weights.forEach((weight, bucket) => {
    // A weight that rounds to nothing need not be kept.
    if (Math.abs(weight) < scale / 2) return;
    let gap = bucket - at;
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap, Math.round(weight / scale) & 255);
    at = bucket;
  });
  const every = bytes.length > weights.length;
  const written = every ? Array.from(weights, (weight) => Math.round(weight / scale) & 255) : bytes;
  return { bits, scale, bias: bias - threshold, every, weights: Buffer.from(written).toString('base64') };
}
