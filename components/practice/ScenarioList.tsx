import { useId, useState } from 'react';
import type { LevelWords, PracticeScenario, Skill } from '@/utils/packs';
import { LevelTag } from '../basics/LevelTag';
import { useSay } from '../basics/Words';
import { SKILLS } from '../suggestions/SuggestionCard';

interface Props {
  scenarios: PracticeScenario[];
  levels: LevelWords[];
  onStart: (scenario: PracticeScenario, prompts: boolean) => void;
}

/** The practice chats to choose from: what each trains, how hard it is, what it touches, how long it takes. */
export function ScenarioList({ scenarios, levels, onStart }: Props) {
  const say = useSay();
  const id = useId();
  const [skill, setSkill] = useState<Skill | 'all'>('all');
  const [prompts, setPrompts] = useState(true);
  const shown = scenarios.filter(({ trains }) => skill === 'all' || trains.includes(skill));
  const name = (level: PracticeScenario['level']) => levels.find((one) => one.id === level)?.name ?? level;
  return (
    <section className="stack stack-wide" aria-labelledby={`${id}heading`}>
      <div className="practice-choice">
        <h3 id={`${id}heading`}>{say('practice_choose')}</h3>
        <div className="row">
          <label htmlFor={`${id}skill`} className="label">
            {say('practice_by_skill')}
          </label>
          <select
            id={`${id}skill`}
            className="input practice-skill"
            value={skill}
            onChange={(event) => setSkill(event.target.value as Skill | 'all')}
          >
            <option value="all">{say('practice_all')}</option>
            {(Object.keys(SKILLS) as Skill[]).map((one) => (
              <option key={one} value={one}>
                {say(SKILLS[one])}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="tick">
            <input
              type="checkbox"
              checked={prompts}
              aria-describedby={`${id}hint`}
              onChange={(event) => setPrompts(event.target.checked)}
            />
            {say('practice_prompts_on')}
          </label>
          <p id={`${id}hint`} className="quiet">
            {say('practice_prompts_hint')}
          </p>
        </div>
      </div>
      {shown.length === 0 && <p>{say('practice_none')}</p>}
      <ul className="practice-list">
        {shown.map((scenario) => (
          <li key={scenario.id} className="card practice-scenario">
            <h4>{scenario.title}</h4>
            {scenario.level === 'none' ? (
              <span className="tag">{say('practice_level_none')}</span>
            ) : (
              <LevelTag level={scenario.level} name={name(scenario.level)} />
            )}
            {scenario.about && <p>{scenario.about}</p>}
            <p className="quiet">
              {[
                say(`practice_${scenario.difficulty}`),
                say('practice_minutes', scenario.minutes),
                say('practice_trains', scenario.trains.map((one) => say(SKILLS[one]).toLowerCase()).join(', ')),
              ].join(' · ')}
            </p>
            <p className="quiet">
              {scenario.content ? say('practice_content', scenario.content) : say('practice_content_none')}
            </p>
            {scenario.fixed && <p className="quiet">{say('practice_fixed')}</p>}
            <button
              type="button"
              className="button button-main"
              aria-label={say('practice_start_with', scenario.person, scenario.title)}
              onClick={() => onStart(scenario, prompts)}
            >
              {say('practice_start')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
