import { useState } from 'react';
import { useSay } from '@/components/basics/Words';
import type { Policy, Sites } from '@/utils/store';
import { switchOn } from './sites';

/** Where the organisation says which pages can be on: those that still wait for the browser, and no field for others. */
export function PolicySites({ policy, sites }: { policy: Policy; sites: Sites }) {
  const say = useSay();
  const [refused, refuse] = useState(false);
  const waiting = Object.keys(policy.sites).filter((origin) => !Object.hasOwn(sites, origin));
  return (
    <div className="stack">
      <p>{say('policy_only_here')}</p>
      {waiting.map((origin) => (
        <div key={origin} className="row">
          <button
            type="button"
            className="button button-main"
            onClick={() => void switchOn(origin).then((result) => refuse(result !== 'on'))}
          >
            {say('policy_site_allow', new URL(origin).host)}
          </button>
        </div>
      ))}
      <p role="status" className="quiet">
        {refused && say('policy_site_refused')}
      </p>
    </div>
  );
}
