/** `npm run -s pack:explain -- "text"`: what the engine finds in one message of the person, and which words counted by how much. */
import { openEngine } from '@/utils/engine';
import { ideasByWord, openFeatures } from '@/utils/engine/cue-features';
import { blend, blended, LEVEL_OUTPUTS, openModel, pull } from '@/utils/engine/cue-model';
import { toldBy } from '@/utils/engine/cues';
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
  const features = openFeatures(cues.person.bits, ideasByWord(cues.ideas))(tokens, [], {
    here: toldBy(openEngine(engine, { cues: false }).read(text, 'person')),
    asked: [],
  });
  const model = openModel(cues.person);
  const answers = model.answers(model.gather(features));
  const counted = new Float64Array(tokens.count);
  model.blame(features, model.direction(pull(cues.ask.alone, answers)), counted);
  const seen = blended(answers);
  console.log(
    `ask ${blend(cues.ask.alone, seen).toFixed(2)}, soon ${blend(cues.soon.alone, seen).toFixed(2)} (above 0 is yes)`,
  );
  for (let i = 0; i < tokens.count; i++)
    console.log(`  ${(counted[i] as number).toFixed(2).padStart(6)}  ${tokens.word(i)}`);
  const named = cues.categories
    .map(({ id }, o) => ({ id, odds: answers[LEVEL_OUTPUTS.length + o] as number }))
    .sort((a, b) => b.odds - a.odds);
  console.log(
    `most like: ${named
      .slice(0, 4)
      .map(({ id, odds }) => `${id} ${odds.toFixed(2)}`)
      .join(', ')}`,
  );
}
