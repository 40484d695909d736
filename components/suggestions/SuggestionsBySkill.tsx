import { type ReactNode, useState } from 'react';
import type { Skill } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { SKILLS, type Stem } from './SuggestionCard';

interface Props {
  /** Best first: of all skills together, or of one. */
  stemsFor: (skill: Skill | null) => Stem[];
  card: (stem: Stem) => ReactNode;
  shown?: number;
}

/** Suggestions for this moment: the best of all skills, or those of one. */
export function SuggestionsBySkill({ stemsFor, card, shown = 3 }: Props) {
  const say = useSay();
  const [skill, setSkill] = useState<Skill | null>(null);
  const [all, showAll] = useState(false);
  const fitting = stemsFor(skill);
  const choose = (wanted: Skill | null) => {
    setSkill(wanted);
    showAll(false);
  };
  return (
    <section aria-labelledby="say-heading" className="part" data-region="">
      <h2 id="say-heading" className="part-title" tabIndex={-1}>
        {say('panel_suggestions')}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons */}
      <div className="row row-tight" role="group" aria-label={say('panel_skill_filter')}>
        <button type="button" className="button" aria-pressed={skill === null} onClick={() => choose(null)}>
          {say('panel_skill_all')}
        </button>
        {(Object.keys(SKILLS) as Skill[]).map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={skill === name}
            onClick={() => choose(name)}
          >
            {say(SKILLS[name])}
          </button>
        ))}
      </div>
      {fitting.length === 0 && <p className="quiet">{say('panel_skill_none')}</p>}
      <div className="stack">{(all ? fitting : fitting.slice(0, shown)).map(card)}</div>
      {!all && fitting.length > shown && (
        <button type="button" className="button" onClick={() => showAll(true)}>
          {say('panel_more_suggestions', fitting.length - shown)}
        </button>
      )}
    </section>
  );
}
