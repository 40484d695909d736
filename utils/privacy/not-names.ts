// Data of the redaction: what is written with a capital and is nobody's name: brands, medicines, illnesses called after
// somebody, figures of films and games, teams, feasts, offices, peoples and languages.
export const NO_PERSONS =
  'abba aboriginal accutane acs addisons advent adventist africans afrikaans aids airbnb aladdin aleve ' +
  'alhamdulillah alps als americans amharic anglican antarctic ao3 aquarius arab arabs aragorn arctic argos aries ' +
  'arsenal asd asians aspergers astrazeneca atheist atlantic audi avatar avengers balkans baltic bambi baptist ' +
  'barca barnardos basque beagle beatles bengal betterhelp biden bing blackpink blur bmw bolt boots botox breaking ' +
  'brexit bridgerton buddha bumble bupropion burger burmese buspar calm cancer cannabis capgras capricorn catalan ' +
  'catholics cbd cebuano celexa celtic celtics cfs cherokee chevrolet chevy chihuahua christians chrome cia ' +
  'cinderella citalopram citroen clozapine cocaine coco codeine coke cola coldplay collie concerta congress copd ' +
  'corgi corinthians costa costco cotard cowboys cps cptsd crimestoppers cruse ct cushing cvs cys czech dachshund ' +
  'dari dcf deliveroo delta democrat democrats depakote devil dhl dhs diablo did disneyland dobby dodge dodgers ' +
  'dominos doordash doritos dota downs dreamworks duloxetine dumbo duolingo dyslexia dyspraxia eagles ebay ebt ecg ' +
  'edge eds eeg eilish elden encanto endo epipen escitalopram etsy euphoria evanescence evangelical everton excel ' +
  'exodus facetime fallout fbi fedex fema fiat fifa firefox fitbit fleetwood flemish fluoxetine ford friends frodo ' +
  'frozen gad gaelic galician gatorade gaviscon genesis genshin geodon gmail godfather gollum goofy gorillaz ' +
  'gotham graves greens greggs grinch grindr gryffindor gujarati gypsy hades hadith hagrid hajj haldol halo ' +
  'haloperidol hashanah hausa hbo headspace hermes heroin himalayas hinge hiv hm hmrc hogwarts holi hollow honda ' +
  'hotmail hozier hpv hsp hud hufflepuff hulu hunger huntington husky hydrocodone hydroxyzine hyundai ibd ibs ice ' +
  'icelandic icu iftar igbo ilocano imessage imodium inception indians inshallah instacart insulin interstellar ' +
  'inuit ironman irs jain java javanese jedi jeep jehovah jehovahs jews jinn joker jupiter juventus kaaba kannada ' +
  'kanye katniss kawasaki khmer kia kik kindle kippur klarna knicks knight korn korsakoff kotlin kroger kurdish ' +
  'labour labrador lakers lamotrigine lao latuda league legends legolas libdem libra linkin liverpool lorazepam ' +
  'lorde lsd lucifer lupus lutheran luvox lyft lyme macbook macedonian madrid mail malay malayalam maori maps ' +
  'marathi marge mars mashallah matrix mazda mcd mdd mdma me mecca mediterranean melatonin mercury metallica ' +
  'metformin methodist mets mexicans mind minions mirtazapine mitski mlb moana moderna monzo mordor mormon mormons ' +
  'morphine morrisons morty mri mulan muse muslims nandos narcos narnia navajo navratri nba nepali neptune nescafe ' +
  'nfl nhl nirvana nissan norco nordic nspcc nutella oasis obama odd olympics omegle omicron onlyfans oreo ' +
  'orthodox outlook overwatch oxfam oxy oxycodone pacific packers pagan paramore parasite parliament pashto ' +
  'passover patriots paxil paypal pcos pdf peloton pentecost pentecostal pepsi percs peugeot pfizer pink pinocchio ' +
  'pinterest pisces pitbull pixar plan pluto pmdd poodle pots powerpoint primark pringles pristiq propranolol ' +
  'protestant proverbs psalm psalms purim python quaker quakers queen quora radiohead rambo rapunzel rastafarian ' +
  'ravenclaw raynaud redbull redcross refuge relate remeron renault republican republicans rethink retriever ' +
  'revolut rexulti rihanna risperdal risperidone ritalin roma romani rosh rottweiler royal rspca sabbath sad ' +
  'safari sagittarius sainsburys salvation samaritan satan saturn scandinavian scooby scorpio seinfeld senate ' +
  'sertraline seventeen shabbat shein shelter shia shiva siamese sikh simpsons sims sinhala sith sjogren skoda ' +
  'skype skyrim skywalker slavic slipknot slovak slovenian slytherin snap snape snoopy sonic sopranos spaniel ' +
  'spock spongebob spoons spravato spurs squid squidward ssdi ssi staffie stardew std sti stranger strattera ' +
  'strava stray subaru subway succession suhoor sukkot sunni superbowl superdrug suzuki talkspace tangled target ' +
  'taurus teams temazepam terminator tesla tetris thanos thc thrones tigrinya tinder tool topamax torah tories ' +
  'tory tottenham tourettes touretts toyota tramadol trek trileptal trintellix trump tumblr twice twilight uc ufc ' +
  'umrah undertale unicef ups uranus usps uti va valorant vauxhall vedas venlafaxine venmo ventolin venus viibryd ' +
  'virgo visayan volkswagen volvo vraylar vw vyvanse waitrose walgreens warcraft wars wattpad wernicke westworld ' +
  'wetherspoons wic wiccan wikipedia wimbledon witcher wolverine word wwe xhosa xmen yahoo yahweh yamaha yankees ' +
  'yiddish yom zeppelin zeus zofran zootopia zopiclone zulu zyprexa';
