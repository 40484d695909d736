import { describe, expect, it } from 'vitest';
import type { Tag } from '@/utils/engine';
import type { Level } from '@/utils/level';
import { RULES, tinyEngine } from './tiny-pack';

const engine = tinyEngine(RULES);

/** Text, rule, level it must have, tags it must have (all of them), category if it is not the rule's own. */
type Row = [text: string, rule: string, level: Level, tags: Tag[], category?: string];

let rowCount = 0;
const table = (rows: Row[]) => {
  rowCount += rows.length;
  it.each(rows)('%s', (text, rule, level, tags, category) => {
    const finding = engine.scan(text, 'person').find((each) => each.rule === rule);
    const own = RULES.find(({ id }) => id === rule)?.category;
    expect(finding && { level: finding.level, tags: [...finding.tags].sort(), category: finding.category }).toEqual({
      level,
      tags: [...tags].sort(),
      category: category ?? own,
    });
  });
};

describe('plain statements stay as they are', () => {
  table([
    ['i want to die', 'active', 'soon', []],
    ['im suicidal', 'active', 'soon', []],
    ['i keep thinking about killing myself', 'active', 'soon', []],
    ['going to kill myself tonight', 'plan', 'urgent', []],
    ['i took all my pills', 'attempt', 'now', []],
    ['i have a plan', 'plan', 'urgent', []],
    ['he hits me', 'violence', 'soon', []],
    ['i feel hopeless', 'signs', 'ask', []],
    ['I WANT TO DIE', 'active', 'soon', []],
    ['yes. suicidal. again', 'active', 'soon', []],
  ]);
});

describe('negated: one level down', () => {
  table([
    ['im not suicidal', 'active', 'ask', ['negated']],
    ["I'm not suicidal", 'active', 'ask', ['negated']],
    ['not suicidal just tired', 'active', 'ask', ['negated']],
    ['i am not feeling suicidal at all', 'active', 'ask', ['negated']],
    ['never been suicidal', 'active', 'ask', ['negated']],
    ['i would never kill myself', 'active', 'ask', ['negated']],
    ['i wouldnt kill myself', 'active', 'ask', ['negated']],
    ["i don't want to die", 'active', 'ask', ['negated']],
    ['i dont wanna die', 'active', 'ask', ['negated']],
    ['no thoughts of suicide', 'active', 'ask', ['negated']],
    ['i have no thoughts about killing myself', 'active', 'ask', ['negated']],
    ['i have no intention of ending my life', 'active', 'ask', ['negated']],
    ['no plans to kill myself', 'active', 'ask', ['negated']],
    ["i don't plan to end my life", 'active', 'ask', ['negated']],
    ['i dont think i want to die', 'active', 'ask', ['negated']],
    ['its not that i want to die', 'active', 'ask', ['negated']],
    ['im not saying im suicidal', 'active', 'ask', ['negated']],
    ['not going to kill myself', 'plan', 'soon', ['negated']],
    ["i'm not gonna kill myself", 'plan', 'soon', ['negated']],
    ['i dont have a plan', 'plan', 'soon', ['negated']],
    ['im not having a panic attack', 'panic', 'note', ['negated']],
    ['wasnt a panic attack', 'panic', 'note', ['negated']],
    ['it wasnt really a panic attack', 'panic', 'note', ['negated']],
    ['i havent cut myself', 'harm', 'ask', ['negated']],
    ['i dont want to kill myself or hurt myself', 'harm', 'ask', ['negated']],
    ['not hearing voices', 'voices', 'ask', ['negated']],
    ['i aint never tried to kill myself', 'attempt', 'urgent', ['negated']],
    ['nobody hits me', 'violence', 'ask', ['negated']],
    ['he never hit me', 'violence', 'ask', ['negated']],
    ['suicidal? no.', 'active', 'ask', ['negated', 'question']],
    ['kill myself? never', 'active', 'ask', ['negated', 'question']],
    ['no im not suicidal', 'active', 'ask', ['negated']],
    ['i dont feel suicidal today', 'active', 'ask', ['negated']],
    ['i cant kill myself, im too much of a coward', 'active', 'ask', ['negated']],
    ['never again will i cut myself', 'harm', 'ask', ['negated']],
    ['my mum thinks i want to die, i dont', 'active', 'ask', ['negated']],
    ['its not like i want to die', 'active', 'ask', ['negated']],
  ]);
});

describe('words that look like a denial and are none', () => {
  table([
    ['i dont want to live', 'passive', 'ask', []],
    ['i do not want to wake up', 'passive', 'ask', []],
    ["i can't stop thinking about killing myself", 'active', 'soon', []],
    ['i cant help wanting to die', 'active', 'soon', []],
    ['not sure if i want to die', 'active', 'soon', []],
    ['i dont know if i want to die', 'active', 'soon', []],
    ["i don't know, suicide maybe", 'active', 'soon', []],
    ['not gonna lie i want to die', 'active', 'soon', []],
    ['not only suicidal but hopeless', 'active', 'soon', []],
    ["i don't think i can keep from killing myself", 'active', 'soon', []],
    ['why not kill myself', 'active', 'soon', []],
    ['why dont i just kill myself', 'active', 'soon', []],
    ['cant i just kill myself', 'active', 'soon', []],
    ["isn't it better to end my life", 'active', 'soon', []],
    ['no one would care if i killed myself', 'active', 'soon', []],
    ['nobody knows im suicidal', 'active', 'soon', []],
    ['i cant even kill myself right', 'active', 'soon', []],
    ['no i want to die', 'active', 'soon', []],
    ['im not ok, i want to die', 'active', 'soon', []],
    ['i wont do that, wanting to die is all i have', 'active', 'soon', []],
    ['im not crying but i want to die', 'active', 'soon', []],
    ['i never sleep and i want to die', 'active', 'soon', []],
    ['i cant not kill myself', 'active', 'soon', []],
    ['i cant go a day without cutting', 'without', 'soon', []],
    ['its not that i dont want to die', 'active', 'soon', []],
    ['im not going to kill myself yet', 'plan', 'urgent', []],
    ['not going to kill myself tonight', 'plan', 'urgent', []],
    ['i wont kill myself unless he leaves', 'active', 'soon', []],
    ['never wanted to die so badly', 'active', 'soon', []],
    ['ive never wanted to die more', 'active', 'soon', []],
    ['im not suicidal suicidal', 'active', 'soon', []],
    ['dont tell my mum im suicidal', 'active', 'soon', []],
    ['dont let me kill myself', 'active', 'soon', []],
    ['im not joking i want to die', 'active', 'soon', []],
    ['i dont care i took the pills', 'attempt', 'now', []],
    ['i never thought id be suicidal', 'active', 'soon', []],
    ['i told the doctor im not suicidal but i am', 'active', 'soon', []],
    ['i dont want to die but i might', 'active', 'soon', []],
    ['i want to die, i dont care', 'active', 'soon', []],
    ['will i ever stop cutting', 'harm', 'soon', []],
    ['i said i wasnt suicidal on the form', 'active', 'soon', []],
    ['i tell everyone im not suicidal', 'active', 'soon', []],
    ['not gonna lie and say im not thinking of suicide', 'active', 'soon', []],
  ]);
});

describe('past', () => {
  table([
    ['i used to want to die', 'active', 'ask', ['past']],
    ['used to be suicidal', 'active', 'ask', ['past']],
    ['i was suicidal back in 2015', 'active', 'ask', ['past']],
    ['when i was 15 i was suicidal', 'active', 'ask', ['past']],
    ['when i was 15, i wanted to die', 'active', 'ask', ['past']],
    ['i wanted to die years ago', 'active', 'ask', ['past']],
    ['i was suicidal, years ago', 'active', 'ask', ['past']],
    ['i was suicidal last year', 'active', 'ask', ['past']],
    ['i had anorexia as a teen', 'eating', 'note', ['past']],
    ['had panic attacks in high school', 'panic', 'note', ['past']],
    ['i used to cut myself', 'harm', 'ask', ['past']],
    ['i heard voices back in 2008', 'voices', 'ask', ['past']],
    ['i was suicidal at 15', 'active', 'ask', ['past']],
    ['i stopped cutting', 'harm', 'ask', ['past']],
    ['tried to kill myself in 2011', 'attempt', 'soon', ['past']],
    ['i tried to end my life at 17', 'attempt', 'soon', ['past']],
    ['i attempted suicide when i was a kid', 'attempt', 'soon', ['past']],
    ['ten years ago i took an overdose', 'attempt', 'soon', ['past']],
    ['i once wrote a note', 'plan', 'soon', ['past']],
    ['i used to cut myself but im fine now', 'harm', 'note', ['past']],
    ['used to want to die, havent had that since', 'active', 'note', ['past']],
    ['i was suicidal years ago. life is good', 'active', 'note', ['past']],
    ['he hit me when i was little', 'violence', 'ask', ['past']],
    ['relapsed two years ago', 'relapse', 'note', ['past']],
    ['two years clean from cutting', 'harm', 'note', ['past']],
  ]);
});

describe('not past: recent, returned, or still so', () => {
  table([
    ['i tried to kill myself last night', 'attempt', 'now', []],
    ['took an overdose last week', 'attempt', 'now', []],
    ['i took an overdose yesterday', 'attempt', 'now', []],
    ['tried to die this month', 'attempt', 'now', []],
    ['suicidal again like when i was 15', 'active', 'soon', []],
    ['i am still suicidal like i was years ago', 'active', 'soon', []],
    ['ive wanted to die since i was a kid', 'active', 'soon', []],
    ['i want to die more than i used to', 'active', 'soon', []],
    ['years ago i was fine, now i want to die', 'active', 'soon', []],
    ['lately im suicidal like back in 2015', 'active', 'soon', []],
    ['i took pills at 8', 'attempt', 'now', []],
    ['i want to die', 'active', 'soon', []],
    ['my brother died years ago. i want to die', 'active', 'soon', []],
    ['im 22 now and suicidal', 'active', 'soon', []],
    ['my mum died two years ago and i want to die', 'active', 'soon', []],
    ['dad died years ago, want to die', 'active', 'soon', []],
    ['two years clean and i want to die', 'active', 'soon', []],
    ['my mum died two years ago and im suicidal', 'active', 'soon', []],
    ['i have become a burden at 34', 'signs', 'ask', []],
    ['its years since she left and i just want to die', 'active', 'soon', []],
  ]);
});

describe('third person: same level, worry about somebody else', () => {
  table([
    ['my friend is suicidal', 'active', 'soon', ['third_person'], 'third_party'],
    ['she wants to die', 'active', 'soon', ['third_person'], 'third_party'],
    ['hes suicidal', 'active', 'soon', ['third_person'], 'third_party'],
    ['my best friend wants to kill himself', 'active', 'soon', ['third_person'], 'third_party'],
    ['i think my brother is suicidal', 'active', 'soon', ['third_person'], 'third_party'],
    ['im scared my mum wants to die', 'active', 'soon', ['third_person'], 'third_party'],
    ['this girl online wants to die', 'active', 'soon', ['third_person'], 'third_party'],
    ['a guy in my class said hes suicidal', 'active', 'soon', ['third_person'], 'third_party'],
    ['he told me he wants to die', 'active', 'soon', ['third_person'], 'third_party'],
    ['my sister took loads of pills', 'attempt', 'now', ['third_person'], 'third_party'],
    ['she swallowed pills', 'attempt', 'now', ['third_person'], 'third_party'],
    ['my daughter cuts herself', 'harm', 'soon', ['third_person'], 'third_party'],
    ['my son hears voices', 'voices', 'soon', ['third_person'], 'third_party'],
    ['my ex relapsed', 'relapse', 'ask', ['third_person'], 'third_party'],
    ['my flatmate is skipping meals', 'eating', 'ask', ['third_person'], 'third_party'],
    ['my mate overdosed', 'breathing', 'now', ['third_person']],
    ['she wrote a note', 'plan', 'urgent', ['third_person'], 'third_party'],
    ['worried about her cutting', 'harm', 'soon', ['third_person'], 'third_party'],
    ['my friend isnt suicidal', 'active', 'ask', ['negated', 'third_person'], 'third_party'],
    ['my dad used to be suicidal', 'active', 'ask', ['past', 'third_person'], 'third_party'],
    ['she said "i want to die"', 'active', 'soon', ['quoted', 'third_person'], 'third_party'],
    ['my brother texted me, “i want to die”', 'active', 'soon', ['quoted', 'third_person'], 'third_party'],
    ['my cousin took an overdose, shes ok now', 'attempt', 'ask', ['third_person'], 'third_party'],
    ['is my friend suicidal?', 'active', 'soon', ['question', 'third_person'], 'third_party'],
  ]);
});

describe('somebody else is named, and it is still about the person', () => {
  table([
    ['my friend says i should kill myself', 'active', 'soon', []],
    ['he makes me want to die', 'active', 'soon', []],
    ['i told my mum i want to die', 'active', 'soon', []],
    ['i lied to my mum about cutting', 'harm', 'soon', []],
    ['she left and i want to die', 'active', 'soon', []],
    ['my boyfriend found out im suicidal', 'active', 'soon', []],
    ['they hate me so i cut my arms', 'harm', 'soon', []],
    ['my therapist knows i relapsed', 'relapse', 'ask', []],
    ['he hits me', 'violence', 'soon', []],
    ['he threatened me', 'violence', 'soon', []],
    ['they whisper through the walls', 'voices', 'soon', []],
    ['she wont wake up', 'breathing', 'now', []],
    ['my sister says im a burden', 'signs', 'ask', []],
    ['i don dey suicidal', 'active', 'soon', []],
    ['after my mum died i wanted to die', 'active', 'soon', []],
  ]);
});

describe('question and hypothetical: a tag, the same level', () => {
  table([
    ['is it normal to want to die?', 'active', 'soon', ['question']],
    ['can i call if im suicidal?', 'active', 'soon', ['question']],
    ['what if i kill myself', 'active', 'soon', ['hypothetical']],
    ['if i were to kill myself would you care', 'active', 'soon', ['hypothetical']],
    ['hypothetically i took the pills', 'attempt', 'now', ['hypothetical']],
    ['suicidal. asking for a friend', 'active', 'soon', ['hypothetical']],
    ['what if someone took pills?', 'attempt', 'now', ['hypothetical', 'question', 'third_person'], 'third_party'],
    ['just wondering what happens if im suicidal', 'active', 'soon', ['hypothetical']],
  ]);
});

describe('joking: a tag, never a lower level', () => {
  table([
    ['i want to die lol', 'active', 'soon', ['joking']],
    ['gonna kill myself haha', 'plan', 'urgent', ['joking']],
    ['im suicidal 💀', 'active', 'soon', ['joking']],
    ['kms lmao', 'active', 'soon', ['joking']],
    ['i took all the pills 😂', 'attempt', 'now', ['joking']],
    ['i want to die. jk', 'active', 'soon', ['joking']],
    ['i want to die just kidding', 'active', 'soon', ['joking']],
    ['im hopeless lol', 'signs', 'ask', ['joking']],
  ]);
});

describe('quoted: works, games and lessons go down; oneself by one level at most', () => {
  table([
    ['in the movie he killed himself', 'active', 'note', ['quoted', 'third_person'], 'third_party'],
    ['the song about suicide', 'active', 'note', ['quoted']],
    ['suicide prevention training at work', 'active', 'note', ['quoted']],
    ['writing an essay about suicide', 'active', 'note', ['quoted']],
    ['the girl in the film took an overdose', 'attempt', 'ask', ['quoted', 'third_person'], 'third_party'],
    ['my character is suicidal', 'active', 'note', ['quoted']],
    ['i wrote a note on who gets my xbox', 'plan', 'urgent', ['quoted']],
    ['the netflix series is about self harm', 'harm', 'note', ['quoted']],
    ['new episode, the suicide storyline', 'active', 'note', ['quoted']],
    ['the lyric goes "i want to die"', 'active', 'ask', ['quoted']],
    ['🎵 i want to die 🎵', 'active', 'ask', ['quoted']],
    ['there is a film on, i want to die', 'active', 'soon', ['quoted']],
    ['lost my ranked game i want to die', 'active', 'ask', ['quoted']],
    ['killed myself with my own grenade', 'active', 'ask', ['quoted']],
    ['lost my ranked game. i want to die', 'active', 'soon', ['quoted']],
    ['the walls look like a video game and i cant breathe', 'panic', 'ask', []],
    ['ranked match and i cant breathe', 'panic', 'ask', ['quoted']],
    ['a song came on and i cant breathe', 'panic', 'ask', ['quoted']],
    ['he plays on his xbox and she wrote a note', 'plan', 'urgent', ['quoted', 'third_person'], 'third_party'],
    ['our healer said goodbye in a note, he wrote a note', 'plan', 'urgent', ['quoted', 'third_person'], 'third_party'],
    ['in minecraft he killed himself', 'active', 'note', ['quoted', 'third_person'], 'third_party'],
    ['my boss drove me to suicide', 'active', 'soon', []],
    ['cant finish my homework i want to die', 'active', 'soon', []],
    ['"i want to die" is all i think', 'active', 'soon', ['quoted']],
  ]);
});

it('holds at least 150 rows', () => {
  // Counted so that a table cannot quietly shrink.
  expect(rowCount).toBeGreaterThanOrEqual(150);
});
