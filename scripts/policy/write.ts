import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FILES } from './examples';

for (const [name, content] of Object.entries(FILES))
  writeFileSync(fileURLToPath(new URL(`./examples/${name}`, import.meta.url)), content);
