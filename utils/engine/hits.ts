import type { Speaker } from '@/utils/level';
import type { CompiledRule, EnginePack } from '@/utils/packs';
import { type Matcher, openMatcher } from '@/utils/phrases';
import type { Tokens } from '@/utils/text';

/** A rule whose phrase was met: tokens `first` to `last`, both included. */
export interface Hit {
  owner: number;
  rule: CompiledRule;
  first: number;
  last: number;
}

/** Stage two: every phrase of the pack met in the tokens, for rules of this speaker, in text order, each once. */
export function openHits(pack: EnginePack): (tokens: Tokens, speaker: Speaker) => Hit[] {
  const matcher: Matcher = openMatcher(bufferOf(pack.matcher));
  return (tokens, speaker) => {
    const hits: Hit[] = [];
    matcher.match(tokens, (owner, first, last) => {
      const rule = pack.rules[owner];
      if (rule && rule.speaker === speaker) hits.push({ owner, rule, first, last });
    });
    hits.sort((a, b) => a.first - b.first || a.last - b.last || a.owner - b.owner);
    return hits.filter((hit, i) => {
      const before = hits[i - 1];
      return !before || before.owner !== hit.owner || before.first !== hit.first || before.last !== hit.last;
    });
  };
}

function bufferOf(base64: string): ArrayBuffer {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}
