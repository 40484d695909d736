/**
 * Ready policy files for each browser and system, all with the same content. Written by `npx tsx scripts/policy/write.ts`;
 * a test sees to it that they are as this file says and that every part is taken.
 */

/** The id that an unpacked load has (`key` in wxt.config.ts); a copy from a store has the store's. */
export const CHROME_ID = 'kcoohpobkncbjfchofpamlncpcdenkbi';
export const FIREFOX_ID = 'steady-hand@steady-hand.example';

/** What an organisation would set: to be changed, every part may be left out. */
export const EXAMPLE = {
  organisation: 'Harbour Line',
  locked: { country: 'GB', retentionDays: 14 },
  defaults: { theme: 'system' },
  sites: [{ origin: 'https://chat.example', drafts: true, messages: true }],
  onlyTheseSites: true,
  contacts: {
    supervisor: { name: 'Duty lead', reach: '0115 496 0000' },
    emergency: { name: 'Crisis team', reach: '0115 496 0001' },
  },
  staff: [{ name: 'Supervision line', reach: '0115 496 0002' }],
  referrals: [
    {
      name: 'Harbour night shelter',
      reach: '0115 496 0003',
      country: 'GB',
      hours: '20:00-08:00',
      verified: '2026-11-01',
    },
  ],
  rescuePolicy: 'least_invasive',
  packKeys: ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
} as const;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Property list of one value. */
function plist(value: unknown, indent: string): string {
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (Array.isArray(value))
    return [`${indent}<array>`, ...value.map((one) => plist(one, `${indent}  `)), `${indent}</array>`].join('\n');
  const fields = Object.entries(value as object).flatMap(([name, one]) => [
    `${indent}  <key>${escaped(name)}</key>`,
    plist(one, `${indent}  `),
  ]);
  return [`${indent}<dict>`, ...fields, `${indent}</dict>`].join('\n');
}

const mobileconfig = (domain: string, uuid: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(
  {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: `${domain}.profile`,
    PayloadUUID: uuid,
    PayloadDisplayName: 'Steady Hand',
    PayloadScope: 'System',
    PayloadContent: [
      {
        PayloadType: domain,
        PayloadVersion: 1,
        PayloadIdentifier: domain,
        PayloadUUID: uuid.replace(/^0/, '1'),
        PayloadDisplayName: 'Steady Hand',
        ...EXAMPLE,
      },
    ],
  },
  '',
)}
</plist>
`;

/** Lists and groups stand in the registry as JSON text. */
function reg(folder: string): string {
  const values = Object.entries(EXAMPLE).map(([name, value]) => {
    if (typeof value === 'boolean') return `"${name}"=dword:0000000${Number(value)}`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `"${name}"="${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${folder}]`,
    ...values,
    '',
  ].join('\r\n');
}

const linux = json({ '3rdparty': { extensions: { [CHROME_ID]: EXAMPLE } } });

/** File name → content. */
export const FILES: Readonly<Record<string, string>> = {
  'chrome-linux.json': linux,
  'edge-linux.json': linux,
  'chrome-macos.mobileconfig': mobileconfig(
    `com.google.Chrome.extensions.${CHROME_ID}`,
    '0C2F5B1A-6B1E-4B1B-9A51-3F9B0E5D2C11',
  ),
  'edge-macos.mobileconfig': mobileconfig(
    `com.microsoft.Edge.extensions.${CHROME_ID}`,
    '0C2F5B1A-6B1E-4B1B-9A51-3F9B0E5D2C12',
  ),
  'chrome-windows.reg': reg(`Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy`),
  'edge-windows.reg': reg(`Microsoft\\Edge\\3rdparty\\extensions\\${CHROME_ID}\\policy`),
  'firefox-policies.json': json({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: EXAMPLE } } } }),
  'firefox-linux-managed-storage.json': json({
    name: FIREFOX_ID,
    description: 'Steady Hand',
    type: 'storage',
    data: EXAMPLE,
  }),
};
