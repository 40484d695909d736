import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { packPlugin } from './scripts/pack-plugin';
import { managedSchema } from './utils/store/policy-schema';

/** Public half of a key whose private half was thrown away: it fixes the id of an unpacked load in Chrome. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAni0XsEPugpRppMRiLdz9GWLeZ5DN0/U8i3g8qcucyNrG1UBqVo5z5dYfmdw35cNh6x32BhN/tE2qEmUNJJJ1zSEezIch45zxSz3C8dDgaxVJpW/27a06VlrdaoMZFdKLUU1dSJtX260rP8/l0lYO6rq1G3fazPIhfYEU9V7vxWg2cfsxIzVa7Al9sfxlnlmPTXWWSmh6YcJTKrLPuKBrY8ruc5mSAgu81EoUQBQ+lxy/2LTCy4SZ3iwtvn/5lWEwYIuvn35EJfoIVagz6VAKnU2YrC29okGuf+oJ3lEJBLJMxTHFOHUf/ZPoYhKJZ9c2CuESCPyq3d4ovrURS4PguwIDAQAB';
export const GECKO_ID = 'steady-hand@steady-hand.example';

/**
 * The newest thing that is used without another way beside it: `URL.canParse` (120). Older: `sidePanel.open` and
 * `AbortSignal.any` (116), `color-mix` (111), `toReversed` (110), CSS highlights and `:has` (105). Feature-detected:
 * `createValueRange`. `light-dark()` (123) is rewritten by the build.
 */
const CHROME = '120';

/** Nothing may be requested from anywhere (shared/lab/TOOLCHAIN.md, "CSP that works"). */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What an administrator can set, for Chrome and Edge; Firefox asks for no schema. */
const MANAGED = 'managed-schema.json';

const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' };
const locales = fileURLToPath(new URL('./utils/locale/', import.meta.url));

/** One file of sentences a surface, merged into the form that browsers read. A key that stands twice breaks the build. */
function mergedSentences(language: string): string {
  const merged: Record<string, unknown> = {};
  for (const file of readdirSync(`${locales}${language}`)) {
    for (const [key, sentence] of Object.entries(JSON.parse(readFileSync(`${locales}${language}/${file}`, 'utf8')))) {
      if (key in merged) throw new Error(`The sentence "${key}" stands twice in utils/locale/${language}.`);
      merged[key] = sentence;
    }
  }
  return JSON.stringify(merged);
}

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Workers are bundled by themselves, and read packs too.
  vite: () => ({ plugins: [packPlugin()], worker: { format: 'es', plugins: () => [packPlugin()] } }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    icons,
    permissions: browser === 'firefox' ? ['storage', 'scripting'] : ['storage', 'scripting', 'sidePanel'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_action_title__', default_icon: icons },
    content_security_policy: { extension_pages: CSP },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_panel__' },
      'open-emergency': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_emergency__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { key: KEY, minimum_chrome_version: CHROME, storage: { managed_schema: MANAGED } }),
  }),
  hooks: {
    // The polyfill is for our own pages and the background; in every switched-on page it would be dead weight: what
    // scripts use there (storage, messages, i18n) answers with promises in each browser we run in.
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.type !== 'content-script' && entry?.type !== 'unlisted-script') return;
      const alias = { 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
    },
    'build:publicAssets': ({ config }, files) => {
      if (config.browser !== 'firefox')
        files.push({ contents: `${JSON.stringify(managedSchema(), null, 1)}\n`, relativeDest: MANAGED });
      for (const language of readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
        files.push({
          contents: mergedSentences(language.name),
          relativeDest: `_locales/${language.name}/messages.json`,
        });
      }
    },
  },
});
