import { browser } from 'wxt/browser';
import { useSay } from '@/components/basics/Words';
import { type Pack, usePackTrouble } from './use-desk';

/** A pack that should run and does not: what runs instead, and where to read why. */
export function PackNotice({ pack }: { pack: Pack }) {
  const say = useSay();
  const trouble = usePackTrouble();
  if (!trouble) return null;
  return (
    <p className="card" role="alert">
      {say(trouble.from === 'policy' ? 'policy_pack_trouble' : 'policy_pack_old', trouble.name)}{' '}
      {say('policy_pack_running', pack.about.name, pack.about.version)}{' '}
      <a href={browser.runtime.getURL('/options.html' as never)} target="_blank" rel="noreferrer">
        {say('policy_pack_more')}
      </a>
    </p>
  );
}
