import { useMemo } from 'react';
import { useWatched } from '@/components/basics/use-watched';
import { useSay } from '@/components/basics/Words';
import { type Kept, SavePreview } from '@/components/suggestions/SavePreview';
import { SKILLS } from '@/components/suggestions/SuggestionCard';
import type { ConversationView } from '@/utils/conversation';
import type { Referral, Skill } from '@/utils/packs';
import { mendingWith, redact } from '@/utils/privacy';
import { type PracticeRun, readSettings, saveItem, watchSettings } from '@/utils/store';
import type { PracticePack } from './use-practice-pack';

/** The person's latest lines, to choose one from: more would be reading, not choosing. */
const LINES = 3;

const numbersOf = ({ voice, sms, chatUrl }: Referral) =>
  [...voice, ...(sms ? [sms.number] : []), chatUrl].filter(Boolean);

interface Props {
  stem: { id: string; skill: Skill; text: string };
  run: PracticeRun;
  view: ConversationView;
  pack: PracticePack;
  onDone: () => void;
  onCancel: () => void;
}

/** Saves a suggestion from the practice chat, by the same steps as in a real one: redacted, shown, then stored. */
export function SaveStem({ stem, run, view, pack, onDone, onCancel }: Props) {
  const say = useSay();
  const settings = useWatched(readSettings, watchSettings);
  const numbers = useMemo(() => pack.desk.referrals.flatMap(({ entries }) => entries.flatMap(numbersOf)), [pack]);
  const mending = useMemo(() => mendingWith((words) => redact(words, numbers)), [numbers]);
  const text = redact(stem.text, numbers).text;
  const about = view.noticed.find(({ lowered }) => !lowered) ?? null;
  const category = about?.category ?? view.categories[0]?.id ?? '';
  const rule = about?.rule ?? null;
  const platform = say('practice_platform');
  const { guidance } = pack;
  const also = [
    { name: say('panel_save_skill'), value: say(SKILLS[stem.skill]) },
    { name: say('panel_save_category'), value: guidance.categories.find(({ id }) => id === category)?.name ?? '' },
    { name: say('panel_save_level'), value: guidance.levels.find(({ id }) => id === view.level)?.name ?? '' },
    { name: say('panel_save_platform'), value: platform },
    { name: say('review_rule'), value: rule ?? '' },
    { name: say('review_pack'), value: `${pack.about.id} ${pack.about.version}` },
  ].filter(({ value }) => value);
  const contexts = run.turns
    .flatMap(({ who, text: line }) => (who === 'person' && line !== '' ? [line] : []))
    .slice(-LINES)
    .reverse();

  const save = async ({ id, ...kept }: Kept) => {
    const draft = {
      ...{ suggestion: stem.id, text, skill: stem.skill, category, level: view.level, rule, platform },
      pack: { id: pack.about.id, version: pack.about.version },
      ...kept,
    };
    const result = await saveItem(draft, Date.now(), id);
    if (!result.ok) return say(`review_save_${result.error}`);
    onDone();
    return null;
  };
  if (!settings) return null;
  return <SavePreview {...{ text, contexts, also, mending, onCancel }} days={settings.retentionDays} onSave={save} />;
}
