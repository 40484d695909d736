import type { PlatformEntry } from '../entry';
import { sevenCups } from './7cups';
import { chatwoot } from './chatwoot';
import { cinny } from './cinny';
import { converse } from './converse';
import { discord } from './discord';
import { element } from './element';
import { googleChat } from './google-chat';
import { hydrogen } from './hydrogen';
import { intercom } from './intercom';
import { linkedin } from './linkedin';
import { livechat } from './livechat';
import { mattermost } from './mattermost';
import { messenger } from './messenger';
import { practice } from './practice';
import { redditChat } from './reddit-chat';
import { rocketchat } from './rocketchat';
import { salesforce } from './salesforce';
import { sendbirdUikit } from './sendbird-uikit';
import { slack } from './slack';
import { streamChatReact } from './stream-chat-react';
import { teams } from './teams';
import { telegramA } from './telegram-a';
import { telegramK } from './telegram-k';
import { thelounge } from './thelounge';
import { twilioFlex } from './twilio-flex';
import { whatsapp } from './whatsapp';
import { zendesk } from './zendesk';
import { zulip } from './zulip';

export { generic } from './generic';

/** Built-in entries; the first that fits a page wins. Those with an address of their own and a path stand by themselves. */
export const entries: readonly PlatformEntry[] = [
  practice,
  converse,
  thelounge,
  hydrogen,
  cinny,
  element,
  rocketchat,
  mattermost,
  zulip,
  chatwoot,
  telegramA,
  telegramK,
  whatsapp,
  messenger,
  discord,
  slack,
  teams,
  googleChat,
  zendesk,
  intercom,
  livechat,
  redditChat,
  sevenCups,
  twilioFlex,
  salesforce,
  linkedin,
  streamChatReact,
  sendbirdUikit,
];
