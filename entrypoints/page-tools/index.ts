import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countSelectors, Learner, toolsHandover } from '@/utils/platforms';
import { point } from './point';

// Put into a tab where an entry does not say all (background/platforms.ts); never reachable for the page.
export default defineUnlistedScript(() => {
  toolsHandover.steadyHandTools = { learn: (parts) => new Learner(parts), point, count: countSelectors };
});
