/** `npm run -s pack:explain -- "text"`: what the engine finds in one message of the person, and which words counted by how much. */
import { openEngine } from '@/utils/engine';
import { ideasByWord, openFeatures } from '@/utils/engine/cue-features';
import { openHead } from '@/utils/engine/cue-heads';
import { tokenise } from '@/utils/text';
import { loadPack } from './load-pack';

const text = process.argv.slice(2).join(' ');
if (!text) {
  console.error('usage: npm run -s pack:explain -- "what the person wrote"');
  process.exit(2);
}
const loaded = await loadPack('prompts/packs/core-en');
const { engine } = loaded;
for (const { category, level, rule, words, tags, by } of openEngine(engine).scan(text, 'person'))
  console.log(
    `${level.padEnd(6)} ${category}  “${words}”  ${rule} (${by}${tags.length ? `; ${tags.join(', ')}` : ''})`,
  );
const { cues } = engine;
if (!cues) console.log('This pack has no learned layer: npm run pack:train');
else {
  const tokens = tokenise(text);
  const features = openFeatures(cues.bits, ideasByWord(cues.ideas))(tokens, []);
  const ask = openHead(cues.ask, cues.bits);
  const counted = new Float64Array(tokens.count);
  ask.blame(features, counted);
  console.log(
    `ask ${ask.score(features).toFixed(2)}, soon ${openHead(cues.soon, cues.bits).score(features).toFixed(2)} (above 0 is yes)`,
  );
  for (let i = 0; i < tokens.count; i++)
    console.log(`  ${(counted[i] as number).toFixed(2).padStart(6)}  ${tokens.word(i)}`);
  const named = cues.categories
    .map(({ id, head }) => ({ id, score: openHead(head, cues.bits).score(features) }))
    .sort((a, b) => b.score - a.score);
  console.log(
    `most like: ${named
      .slice(0, 4)
      .map(({ id, score }) => `${id} ${score.toFixed(2)}`)
      .join(', ')}`,
  );
}
