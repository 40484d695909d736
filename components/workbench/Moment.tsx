import type { Level } from '@/utils/level';
import type { Skill, Step } from '@/utils/packs';
import { useSay } from '../basics/Words';
import { LevelBanner } from '../conversation/LevelBanner';
import { SKILLS } from '../suggestions/SuggestionCard';

export interface MomentShown {
  level: Level | null;
  name: string;
  firstMove: string;
  categories: readonly string[];
  combined: readonly { rule: string; says: string }[];
  next: Step | null;
  suggestions: readonly { id: string; text: string; skill: Skill }[];
}

/** What the specialist would see after a message: the chip, and the panel's level, next step and suggestions. */
export function Moment({ moment }: { moment: MomentShown }) {
  const say = useSay();
  const { level, name, firstMove, categories, combined, next, suggestions } = moment;
  if (!level) return <p>{say('work_no_match')}</p>;
  return (
    <div className="stack stack-wide">
      <p className="quiet">{say(`work_chip_${level}`)}</p>
      <LevelBanner level={level} words={{ id: level, name, firstMove }} raisedTo={null} since="" />
      {categories.length > 0 && <p>{say('work_about', categories.join(', '))}</p>}
      {combined.map(({ rule, says }) => (
        <p key={rule}>
          {says} <code className="quiet">{rule}</code>
        </p>
      ))}
      {next && (
        <div className="stack">
          <h3 className="part-title">{say('work_next_step')}</h3>
          <p>
            <strong>{next.label}</strong>
          </p>
          <p className="quiet">{next.how}</p>
        </div>
      )}
      {suggestions.length > 0 && (
        <div className="stack">
          <h3 className="part-title">{say('work_suggestions')}</h3>
          <ul className="stack">
            {suggestions.map(({ id, text, skill }) => (
              <li key={id} className="quoted-block">
                <p>{text}</p>
                <p className="quiet">
                  {say(SKILLS[skill])} <code>{id}</code>
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
