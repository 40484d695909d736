/** What the command understands; `scripts/pack.ts` hands them to node:util. */
export const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
  base: { type: 'string' },
  policy: { type: 'string' },
  labelled: { type: 'string' },
  neutral: { type: 'string' },
  'min-recall': { type: 'string' },
  'min-precision': { type: 'string' },
  'max-noise': { type: 'string' },
  today: { type: 'string' },
  rules: { type: 'boolean' },
  report: { type: 'string' },
  write: { type: 'boolean' },
  approved: { type: 'boolean' },
  by: { type: 'string' },
  key: { type: 'string' },
  hash: { type: 'string' },
  id: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Options = {
  [K in keyof typeof OPTIONS]?: ((typeof OPTIONS)[K]['type'] extends 'boolean' ? boolean : string) | undefined;
};
