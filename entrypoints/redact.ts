import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover, redact } from '@/utils/privacy';

// Put into a tab when somebody first saves there (background/redaction.ts); never reachable for the page.
export default defineUnlistedScript(() => {
  handover.steadyHandRedact = (text) => redact(text);
});
