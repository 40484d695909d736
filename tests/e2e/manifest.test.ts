import { existsSync, readFileSync } from 'node:fs';
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
    }).toEqual({
      manifest_version: 3,
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
        'marks.css',
        'review.html',
        '_locales/en/messages.json',
      ].filter(Boolean);
      for (const file of named)
        expect.soft(existsSync(`.output/${target}-mv3/${file}`), `${target}: ${file}`).toBe(true);
    }
  });
});

describe('the content script', () => {
  const script = readFileSync('.output/chrome-mv3/content-scripts/chat.js', 'utf8');

  test('is small: every enabled page loads it', () => {
    expect(gzipSync(script).length).toBeLessThan(35_000);
  });

  test('has no React, no full zod, no way to fetch', () => {
    expect(script).not.toMatch(/react\.element|react-dom|ZodError/);
    expect(script).not.toMatch(/XMLHttpRequest|sendBeacon|new WebSocket|EventSource|\bfetch\(/);
  });
});
