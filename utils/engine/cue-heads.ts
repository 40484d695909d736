import type { CueHead } from '@/utils/packs';
import type { Features } from './cue-features';

/** A learned question about a text ("ask?", "which category?"): an additive score over hashed features. */
export interface Head {
  /** Above 0 the answer is yes. */
  score(features: Features): number;
  /** Adds what each token contributed to `into` (one number a token). */
  blame(features: Features, into: Float64Array): void;
}

/**
 * Opens the weights of one head: every weight in turn, or runs of (gap, weight) bytes in order of bucket. A gap of 255 only moves on; the
 * weight is signed. Buckets beyond the table are left out, so damaged data can only lose weights.
 */
export function openHead({ bits, scale, bias, every, weights }: CueHead, featureBits: number): Head {
  const table = new Int8Array(1 << bits);
  const bytes = atob(weights);
  const signed = (i: number) => (bytes.charCodeAt(i) << 24) >> 24;
  let bucket = -1;
  if (every) for (let i = 0; i < Math.min(bytes.length, table.length); i++) table[i] = signed(i);
  else
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      bucket += bytes.charCodeAt(i);
      if (bytes.charCodeAt(i) === 255) {
        i--;
        continue;
      }
      if (bucket < table.length) table[bucket] = signed(i + 1);
    }
  const down = Math.max(0, featureBits - bits);
  const norm = ({ count, value }: Features) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += (value[i] as number) ** 2;
    return sum > 0 ? scale / Math.sqrt(Math.sqrt(sum)) : 0;
  };
  return {
    score(features) {
      let sum = 0;
      for (let i = 0; i < features.count; i++)
        sum += (table[(features.bucket[i] as number) >>> down] as number) * (features.value[i] as number);
      return bias + sum * norm(features);
    },
    blame(features, into) {
      const by = norm(features);
      for (let i = 0; i < features.count; i++) {
        const first = features.first[i] as number;
        const last = features.last[i] as number;
        if (first < 0 && last < 0) continue;
        const part =
          ((table[(features.bucket[i] as number) >>> down] as number) * (features.value[i] as number) * by) /
          (first === last || first < 0 ? 1 : 2);
        if (first >= 0) into[first] = (into[first] as number) + part;
        if (last !== first && last < into.length) into[last] = (into[last] as number) + part;
      }
    },
  };
}
