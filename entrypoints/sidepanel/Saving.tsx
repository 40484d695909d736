import { useMemo } from 'react';
import { useSay } from '@/components/basics/Words';
import { type Kept, SavePreview } from '@/components/suggestions/SavePreview';
import { SKILLS, type Stem } from '@/components/suggestions/SuggestionCard';
import type { ConversationView } from '@/utils/conversation';
import type { Referral } from '@/utils/packs';
import { mendingWith, redact } from '@/utils/privacy';
import { type SavedDraft, saveItem } from '@/utils/store';
import type { Pack } from './use-desk';

const numbersOf = ({ voice, sms, chatUrl }: Referral) =>
  [...voice, ...(sms ? [sms.number] : []), chatUrl].filter(Boolean);

interface Props {
  stem: Stem;
  text: string;
  view: ConversationView;
  pack: Pack;
  days: number;
  onDone: (notice: string) => void;
  onCancel: () => void;
}

/** Saves one suggestion: redacted, shown, then stored; what the specialist adds is redacted once more. */
export function Saving({ stem, text, view, pack, days, onDone, onCancel }: Props) {
  const say = useSay();
  const about = view.noticed.find((finding) => !finding.lowered && finding.words) ?? null;
  // Numbers of services say nothing about the person.
  const numbers = useMemo(() => pack.desk.referrals.flatMap(({ entries }) => entries.flatMap(numbersOf)), [pack]);
  const mending = useMemo(() => mendingWith((words) => redact(words, numbers)), [numbers]);
  const shownText = redact(text, numbers).text;
  const category = about?.category ?? view.categories[0]?.id ?? '';
  const where = [view.place.platform, view.place.host].filter(Boolean).join(', ');
  const categoryName = pack.guidance.categories.find(({ id }) => id === category)?.name ?? '';
  const levelName = pack.guidance.levels.find(({ id }) => id === view.level)?.name ?? '';
  const also = [
    { name: say('panel_save_skill'), value: say(SKILLS[stem.skill]) },
    { name: say('panel_save_category'), value: categoryName },
    { name: say('panel_save_level'), value: levelName },
    { name: say('panel_save_platform'), value: where },
  ].filter(({ value }) => value);

  const rule = about?.rule ?? null;
  const stored = [
    ...also,
    ...(rule ? [{ name: say('review_rule'), value: rule }] : []),
    { name: say('review_pack'), value: `${pack.about.id} ${pack.about.version}` },
  ];

  const save = async ({ id, ...kept }: Kept) => {
    const draft: SavedDraft & { outcome: string } = {
      suggestion: stem.id,
      text: shownText,
      skill: stem.skill,
      category,
      level: view.level,
      rule,
      pack: { id: pack.about.id, version: pack.about.version },
      platform: where,
      ...kept,
    };
    const result = await saveItem(draft, Date.now(), id);
    if (!result.ok) return say(`review_save_${result.error}`);
    onDone(say('panel_saved'));
    return null;
  };
  return (
    <SavePreview
      {...{ days, onCancel }}
      also={stored}
      mending={mending}
      text={shownText}
      contexts={about?.words ? [about.words] : []}
      onSave={save}
    />
  );
}
