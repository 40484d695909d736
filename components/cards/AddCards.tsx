import { useSay } from '../basics/Words';

/** Cards of one skill that a pack brings. */
export interface SkillChoice {
  skill: string;
  name: string;
  all: number;
  inReview: number;
}

/** New cards come only when the trainee asks for them: some of a skill at a time, or from saved items. */
export function AddCards({
  pack,
  skills,
  items,
  some,
  onSkill,
  onItems,
}: {
  pack: string;
  skills: SkillChoice[];
  /** Saved items that could become cards and are none yet. */
  items: number;
  /** How many are added at a time. */
  some: number;
  onSkill: (skill: string) => void;
  onItems: () => void;
}) {
  const say = useSay();
  return (
    <div className="stack stack-wide">
      <section className="stack" aria-labelledby="add-pack-heading">
        <h3 id="add-pack-heading" className="label">
          {say('cards_add_pack', pack)}
        </h3>
        {skills.length === 0 && <p className="quiet">{say('cards_add_pack_none')}</p>}
        <ul className="stack">
          {skills.map(({ skill, name, all, inReview }) => (
            <li key={skill} className="row row-apart cards-skill">
              <span>
                <strong id={`add-${skill}`}>{name}</strong>{' '}
                <span className="quiet">{say('cards_add_in_review', inReview, all)}</span>
              </span>
              <button
                type="button"
                className="button"
                disabled={inReview >= all}
                aria-describedby={`add-${skill}`}
                onClick={() => onSkill(skill)}
              >
                {inReview >= all ? say('cards_add_all_in') : say('cards_add_some', Math.min(some, all - inReview))}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="add-items-heading">
        <h3 id="add-items-heading" className="label">
          {say('cards_add_items')}
        </h3>
        {items === 0 ? (
          <p className="quiet">{say('cards_add_items_none')}</p>
        ) : (
          <div className="row row-apart cards-skill">
            <p>{say('cards_add_items_lead', items)}</p>
            <button type="button" className="button" aria-describedby="add-items-heading" onClick={onItems}>
              {say('cards_add_some', items)}
            </button>
          </div>
        )}
      </section>
    </div>
  );
}
