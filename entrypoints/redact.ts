import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { savingHandover, savingWith } from '@/utils/on-page';
import { mendingWith, redact } from '@/utils/privacy';

// Put into a tab when somebody first saves there (background/redaction.ts); never reachable for the page.
export default defineUnlistedScript(() => {
  savingHandover.steadyHandSaving = savingWith(mendingWith((text) => redact(text)));
});
