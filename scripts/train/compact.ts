import type { CueHead } from '@/utils/packs';
import type { Model } from './learn';

/** The `most` heaviest weights in one byte each, as runs of (gap, weight); the threshold goes into the bias. */
export function compact({ weights, bias }: Model, threshold: number, bits: number, most: number): CueHead {
  const sizes = [...weights].map(Math.abs).sort((a, b) => b - a);
  const largest = sizes[0] || 1;
  // A weight that rounds to nothing need not be kept.
  const least = Math.max(sizes[most] ?? 0, largest / 254);
  const scale = largest / 127;
  const bytes: number[] = [];
  let at = -1;
  weights.forEach((weight, bucket) => {
    if (Math.abs(weight) <= least) return;
    let gap = bucket - at;
    for (; gap >= 255; gap -= 255) bytes.push(255);
    bytes.push(gap, Math.round(weight / scale) & 255);
    at = bucket;
  });
  return { bits, scale, bias: bias - threshold, weights: Buffer.from(bytes).toString('base64') };
}
