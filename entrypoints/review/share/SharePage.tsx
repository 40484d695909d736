import { useSay } from '@/components/basics/Words';
import '@/components/share/share.css';
import { hashOf, useRoute } from '../route';
import { Copy } from './Copy';
import { Look } from './Look';
import { OneItem } from './OneItem';
import { OpenFile } from './OpenFile';
import { Others } from './Others';
import { Pick } from './Pick';

/**
 * Sharing with a supervisor, and the supervisor's side: `#/share` chooses, `#/share/ID/ID…` is the last look before it
 * leaves, `#/share/open` brings a file in, `#/share/others` lists what came from others, `#/share/item/ID` is one of it,
 * `#/share/copy` keeps and brings back everything.
 */
export function SharePage() {
  const say = useSay();
  const { rest } = useRoute();
  const [first] = rest;
  const place = first === 'open' || first === 'others' || first === 'copy' || first === 'item' ? first : 'send';
  const tab = (name: 'send' | 'open' | 'others' | 'copy', hash: string) => (
    <a href={hash} {...(name === place ? { 'aria-current': 'page' as const } : {})}>
      {say(`share_page_${name}`)}
    </a>
  );
  return (
    <div className="share">
      <h2>{say('share_title')}</h2>
      <p className="quiet">{say('share_intro')}</p>
      <nav className="page-tabs" aria-label={say('share_pages')}>
        {tab('send', hashOf('share'))}
        {tab('open', hashOf('share', 'open'))}
        {tab('others', hashOf('share', 'others'))}
        {tab('copy', hashOf('share', 'copy'))}
      </nav>
      {place === 'open' && <OpenFile />}
      {place === 'others' && <Others />}
      {place === 'copy' && <Copy />}
      {place === 'item' && rest[1] !== undefined && <OneItem id={rest[1]} />}
      {place === 'send' && (first === undefined ? <Pick /> : <Look key={rest.join(' ')} ids={rest} />)}
    </div>
  );
}
