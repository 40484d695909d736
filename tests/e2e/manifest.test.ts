import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const read = (target: string) => JSON.parse(readFileSync(`.output/${target}-mv3/manifest.json`, 'utf8'));
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('what the built manifest asks for is what was promised, and nothing else', () => {
  test('Chrome and Edge', () => {
    const {
      permissions,
      optional_permissions,
      host_permissions,
      optional_host_permissions,
      content_scripts,
      web_accessible_resources,
      externally_connectable,
      content_security_policy,
      manifest_version,
      minimum_chrome_version,
    } = read('chrome');
    expect({
      permissions,
      optional_permissions,
      host_permissions,
      optional_host_permissions,
      content_scripts,
      web_accessible_resources,
      externally_connectable,
      content_security_policy,
      manifest_version,
      minimum_chrome_version,
    }).toEqual({
      manifest_version: 3,
      minimum_chrome_version: '120',
      permissions: ['storage', 'scripting', 'sidePanel'],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      content_security_policy: { extension_pages: CSP },
    });
  });

  test('Firefox', () => {
    const {
      permissions,
      optional_permissions,
      host_permissions,
      optional_host_permissions,
      content_scripts,
      web_accessible_resources,
      content_security_policy,
      browser_specific_settings,
    } = read('firefox');
    expect({
      permissions,
      optional_permissions,
      host_permissions,
      optional_host_permissions,
      content_scripts,
      web_accessible_resources,
      content_security_policy,
    }).toEqual({
      permissions: ['storage', 'scripting'],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      content_security_policy: { extension_pages: CSP },
    });
    expect(browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    });
  });

  test('every file the manifests name is there', () => {
    for (const target of ['chrome', 'firefox']) {
      const manifest = read(target);
      const named = [
        ...Object.values<string>(manifest.icons),
        manifest.side_panel?.default_path,
        manifest.sidebar_action?.default_panel,
        manifest.options_ui?.page,
        'content-scripts/chat.js',
        'redact.js',
        'page-tools.js',
        'marks.css',
        'review.html',
        '_locales/en/messages.json',
      ].filter(Boolean);
      for (const file of named)
        expect.soft(existsSync(`.output/${target}-mv3/${file}`), `${target}: ${file}`).toBe(true);
    }
  });
});

const built = (file: string) => readFileSync(`.output/chrome-mv3/${file}`, 'utf8');
const chunks = () =>
  readdirSync('.output/chrome-mv3/chunks')
    .map((file) => built(`chunks/${file}`))
    .join('\n');

describe('the content script', () => {
  const script = built('content-scripts/chat.js');

  // The ceiling is what was reached, and falls with it.
  test('is small, for every enabled page loads it: 65.8 kB gzip at most, 35 are the aim', () => {
    expect(gzipSync(script).length).toBeLessThan(65_800);
  });

  // Each mark is found where its package is used, so that its absence here means something.
  test.each<[string, RegExp, () => string]>([
    ['React', /react\.transitional\.element/, chunks],
    ['zod, full or mini', /ZodError/, () => built('background.js')],
    ['the polyfill', /__mozWebExtensionPolyfillReject__/, () => built('background.js')],
    ['the redaction, which comes when somebody saves', /\[NAME\]/, () => built('redact.js')],
  ])('has no %s', (_, mark, elsewhere) => {
    expect(elsewhere()).toMatch(mark);
    expect(script).not.toMatch(mark);
  });

  test.each(['content-scripts/chat.js', 'redact.js', 'page-tools.js'])('%s has no way to fetch', (file) => {
    expect(built(file)).not.toMatch(/XMLHttpRequest|sendBeacon|new WebSocket|EventSource|\bfetch\(/);
  });
});
