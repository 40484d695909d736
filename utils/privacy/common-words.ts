// Data of the redaction: everyday words of chats, without their endings, counted in the project's own labelled messages
// (prompts/corpus). A word in a name's place that is none of these is taken for a name.
const WORDS = `
aa abandoned abattoir abba abeg abit able aboard aboot abot about above abowt abroad absolute absolutely abt
abuela abuelo abuse acca accent accept access accident accidentally according accordion account accountant accs
accurate aces achha acident across act actor actual actually ad add addict addiction address adjust admin admire
admission admit adobo adopted adore ads adult advert advice advise advisor advocate aff affair affective afford
afghan afk afraid after afternoon aftershave afterwards aftr ag aga again against agbada age agen agency
aggressive ago agree ah ahead ahh ahm ahve aid aide aight aint air airbags aircon airplane airport airtime aisle
aiyo akal akka ako akong al alaikum alam alarm album alcohol alcoholic aldi alert algebra alhamdulillah alien
alive all allo allotment allow allowance allowed allready almonds almost alone along aloud alphabetised already
alredy alreet alright also alt altar alternate alto altogether always am amazing amazon amber ambulance amen
america americans amma ammo among amount an anaesthetic anaesthetist anatomy ancestors and ang angel angri angry
animal anime ankle anniversary announce annoyed annoying anonymous anorexia anorexic another anser answer
answering antibiotics antidepressant ants anxiety anxious any anybody anyhow anymore anyone anything anyway
anywhere apart apartment apni apologise app apparently appeal appendix apple appointment appreciate apprentice
apprenticeship approved appt april apron apt apu araw are area arent argue argument arithmetic arm arms army
around arranged arrangements arrested arrival arrive arrow arse art article arvo as ashame ashes aside ask asked
asking asks asleep ass assault assembly assignment assistant association asthma asylum at ate attach attack
attempt attendance attention attic au auction audiobooks audit august aunt auntie aunty aur autistic auto autumn
av avance avenue average aw awake awareness away awesome awful awfy awkward awning axe axident axolotl ay aye
azan ba baad baare bab baba babe baby babysitter babysitting back background backpack backup backwards bacon bad
badge badminton bag bagel bahala bahar bail bailiffs bairn baje bak bake bakery bakit bakkie balak balance
balcony bald balde ball ballet balloon balm ban banana band bandage bands bang bangles banister bank banter
banyan bar barangay barbecue barber barcode bare bark barn barra barrel barrier base baseball basement basically
basin basket basketball bass bastard bat batch bath bathroom bathtub battered battery battle battlefield bawl
bay bc bday be bea beach beads beam bean beans bear bearable beat beaten beautiful beauty became because become
becos bed bedroom bedsit bedtime bee beef been beep beers beetroot befor before began begging begin begun behave
behind beige bein being believe bell belly belong below belt bench bend beneficiary benefits bent benzos beside
best bestie bet beta betcha betrayed better between bf bhai bhaiya bhar bhi bi biblical bicker bicycle big
biggest biglang bike bill bin binder bing binge bingo binoculars bio biopsy bipolar bird birth birthday biryani
biscuit bishop bit bite bits bitten black blackout bladder blade blame blank blanket blast blazer bleach bleak
bled bleed bleh blender bless blew blick blind blink bliss blister block bloke blood bloodbath bloody blouse
blow blue bluetooth blunt blurry board boat body boerboel boil bol bolt bomb bone bonfire bong bonnet bonus book
books boom boot booth boots booze border borderline bored boredom borehole boring born borrow borscht boss bossy
bot both bother bothered bothering botle bottle bottom bought bounced bout bow bowl bowlers box boy boyfriend
boys braai brace bracelet braid brain brake brambles branch brand brass brave brb bread breadfruit break
breakdown breakfast breakup breath breathe breathing breeth brethe brew brick bride bridge brige bright
brilliant bring bringing brisket bristol bro broadband broke broken broom brother brothers brought brown
brownout bruh bruise brush brutal btw bubble bucket buckle bucks bud buddy budget budgie buenas buffet bug buggy
build building built bukas bulimia bulimic bulky bull bullet bulletins bullying bum bumalik bump bun bunch
bungalow bunk bunny bunso burden burger burglar burial buried burn burned burnt burrito bursary burst bury bus
bush business busy but butcher butler butt button buy buzz by bye byeee byenan bypass cab cabinet cable caf cafe
cafeteria caffeine cage cake calculate calculator calendar calf call called calling calls calm calories calpol
calves calving came camera camhs camp campus can canal cancel cancelled cancer candle candy cane cannae canned
cannon cannot canny canoe canopy cant canteen cap cape capital captain capture car caravan carburetor card
cardamom cardboard cardi cardigan cards care career careful careless carer caretaker cargo carked carnage
carnival carpark carpet carriageway carried carrier carries carrom carrot carry cart carter carton cartoon
carving case caseworker cash casket casserole cast castle casualty cat catch caterer catering catfish cats
cattle caught cause ceased ceiling celebrate cell cellar cellmate cement cemetery center centre century cereal
ceremony cert certain certificate cest chai chain chainsaw chair chale chalk champion chance change changed
channel chant chap chapel chaplain chapter char character charge charity charm chart chase chat chatting cheap
cheats check checking checkout checkpoint cheek cheeky cheer cheerleaders cheese chef chek chem chemical chemist
chemistry cheque chess chest chew chick chicken chief child childhood children chile chili chill chilli chin
china chip chippy chips chisels chocolate choice choir choke choked cholesterol choose chop chose chosen
christening christian christmas chromebook chuck chuffed chum chur church chutney cigarette cigs cinema circle
cite citizenship city civil claim clap class classic clause claws clay clean cleaned cleanse clear clever click
client cliff climb clinic clinical clinician clip clock close closed closest closet cloth clothes cloud
clozapine club clue clumsy clutch cnt co coach coal coaster coat coconut cod code coffee coffin coin coke cold
colic collapsed collar colleague collect collection college collingwood coloc colonel colonoscopy colony color
colour column com comadre combat combine come comeback comedian comedy comes comfort comfortable comfy comic
coming comma command comment commentary commercial commit committee commode common comms communion community
compact company compare compass compete competition complain complaint completed completely complex compliment
composition compost compound computer concealer concentrate concerned concert concrete condemned conductor cone
conference confidential config confused congrats congratulations connected connection consent considered
considering const consultant contact container content continue contract controlled controller controlling
conversation cook cookie cookout cool coop coordinator cop cope copy cord cordless corgis corn corolla coroners
corpse correct correction corridor cos cost costa costume cosy cot cottage cotton couch cough could couldnt
couldve council counselling counsellor counselor count countdown counting country county couple coupon courage
courier course coursework court courthouse courtroom cousin cousins cover covid cow coward coworker coyotes coz
cr crab crack craft cramps crane cranky crap crash crate craving crawl crayon crazy creak cream credit creek
crem crew crib cricket cried crime criminal criminology cringe crisis crisp croaky crochet crocs croissant cron
crook crop cross crossword crowbar crowd crows crucified cruel cruise crummy crumpets crush crusts cry crying
crystal ctb ctrl cud cuffs cult culture cum cup cupboard cuppa curious curling currently curry curse cursor
curtain curve cushion cussed cussing custard custody customer customs cut cute cutlass cutlery cuttin cutting
cuz cv cyst da dachshund dad dada daddy dadi dads dae daemon daft dagger daily dairy daisy dal dalawa damage
damn damp dance dancers dancin danfo dang dangerous dapat dare dark darl dart das dash dashboard dat data date
daughter daughters dauter daw dawn day daycare days de deacon dead deadlifts deadline deadname deaf deal dealt
dean dear death debate debit debrief debt debut decade deceased decent decide decided decision deck deckchair
declined ded deed deep deer default defence defending defined definitely defrosted degree deh dekh del delay
delete deliver deliverance delivery dem dementia demo demon den dengue denial denied dent dental dentist
department depends deployment deported deposit depot depressed depression dere describe desert deserve designed
desk desktop destiny destroyed detailed details detective detention dev device dey dhak dhol di diabetes
diabetic diagnosed diagnosis diagonal dial dialysis diaper diary diazepam did didi didnae didnt die died dies
diesel diet dietitian diff difference different difficult dig dignity din dinner dinners dinosaur dip directing
directly diretso dirt dirty dis disabled disagree disappear disappointed disaster discharge disclosures
discontinued discord discount discovered discuss discussion disease disgrace dish dishwasher dishwater disk
dislike disorder disown dispatch display dissected dissertation distance district disturb ditch dito division
divorce diwali diya dizy dizzy dm dnd dnt do doable doc dock docter doctor documentary dodge dodgy does doesnt
dog dogs doh doin doing doll dollar dome domestic dominoes dominos don donation done donkey dont doon door
doorbell doors doorway dope dor dorm dormitory dos dosa dose dost dot dote dotty double doubt doughnuts dove
down download downstairs dozen draft drag dragon drain drama dramatic drank draw drawer drawn dread dreadful
dream dreamt dress drew drill drink drinking drinks drip drive driven driver drivers driveway driving drnk drone
drool drop dropped drought drove drown drowsy drug drum drunk dry dual duck dude due dug dull dumb dummy dump
dumpling dumpster dun dungeon dunnes dunno duo duolingo dupatta during dust duty duvet dw dyan dye dyin dying
dyou dysphoria each ear earlier earlies early earn earplugs earrings ears earth earthquake easier easy eat eaten
eating echo eclipse econ ed edge edible editor eejit eet effort egg egusi eh ei eight eighteen eighty eish
either ek elbow elden elder eldest electric electrician electricity elephant elevator eleven ello els else em
email embarrassed embarrassing embassy emergency emoji emotional employer employment empty end ended ending
enemy energy engaged engagement engine engineering english enjoy enough enter entire entitled envelope ep
epilepsy episode equipment era error escalator escape esky especially espresso essay est estate etc ethernet
eulogy euro eve even evening evenings ever every everybody everyday everyone everyones everythin everything
everytime everywhere evidence evil evry evrybody evryone evrything ewes ex exact exactly exam exceed excel
excellent except exception exchange excited exclamation excuse execution exercise exhausted exist exit expect
expensive experience expire explain explanation explode export express exs extension external extra eye eyebrows
eyes face facetime facility fact factory fade fae fail failed faint fair fairness fairy faith fake fall fallen
false family famly famous fan fancy far fare farm fashion fast fat fatal father fault fave favorite favourite
fear feathers feb february fed fee feed feedback feeding feeds feel feeling feelings feels feet fel fell fella
fellow felt female fence fentanyl fern ferret ferry fest festival fetch fete fever few fi fianc fiddle field
fierce fifa fifteen fifth fifty fight figs figure fil file files fill film films filter final finale finally
find fine finger fingers finish finished fink finna fire firearm fireworks first fish fist fit five fix fixed
flag flap flash flashback flashlight flask flat flatmate flea flew flight flinched flinches flirting float
floaty flood floor floppy flor flour flower flu flush fluttery fly flyover foam focus fog foil fold folk follow
fone font food fool foot football footbridge footy for forbid force fore forearm forecast forehead foreign
foreman forever forget forgets forgive forgiven forgot forgotten fork forklift form formal formula fort forth
fortnight forty forward foster fought found foundation fountain four fourteen fourth fowl fox fr fractions frame
frank frankly freak free freeze freezer freezers freezin freight french frend fresh fret fri friday fridge
friend friends frige fright frighten fringe frm frock frog from front frost froze frozen fruit frustrated fry ft
fuck fuel fukin full fully fumbled fun function funeral funny funral furious furnace furniture furst further
fuse fuss future fyp gabi gaffer gagawin gal galit gallbladder galley gambles gambling game gameplay games gamot
gan ganda gang ganun gap garage garbage garden garlic gas gate gathered gauge gav gave gay gb gc gcse gday gear
gel gen gender gene general generations generator genius gentle gentleman gently genuinely geography geometry
germs get gets gettin getting geyser gf gg ghar ghost gidday gif gift giggled giggling gin ginawa ginger girl
girlfriend girls gising git giv give given gives giving glad glasgow glass glitch glitter glove glovebox glowing
glue glug gluten gn gnome go goal goat god godmother goes goggles gogo goin going gold golden goldfish golf gon
gona gone gonna good goodbye goodnight goof google goose gorgeous gos gossip got gotta gotten government gown gr
grab grabe grace gracias grad grade graduate graduation grain gramma grammar gramps grams gran grand grandad
grandbaby grandchild grandchildren granddad granddaughter grandfather grandkids grandma grandmother grandpa
grandparents grandson granny granola grant grape grass grateful gratitude grave gravel graveyard gray great
green greenhouse greet grenade grew grey greyhound grid grief grieving grill grim grinding grindr grip grocery
groom groop ground group grow grown grownups grub grumpy gtg guaranteed guard gud guess guest guide guidelines
guild guillotine guilty guitar gum gummies gun gurdwara gusto gut gutters guy guys gwaan gym ha haan habang
habit had hagdan haha hahaha hai hail hair hairband hairbrush haircut hairdresser haka half halfway hall hallway
halves ham hammered hamster hand handbag handed handful handle handover hands handwriting hang hanging hangman
hangry happen happened happening happens happier happiest happily happiness happy hapy harang harbour hard
hardcore hardly hardship hardstuck hare haribo harley harm harness hart harvest has hash hasnt hat hate haul
haunt hav have havent having hawak hay hayfever hazard hazel he head headache headphones headset headstone
healed healer healing heals health healthy heaps hear heard hearing heart heartbeat heat heath heaven heavier
heavy heck hed hedge heels hehe heid heifer height hel held helicopter hell hello helmet helo help helpdesk
helped helpful helpings helpline helps hen her here hero heron herself hes hey heya heyy heyyy hi hid hidden
hide high highest highlight highway hii hiii hiiii hilarious hill him himmat himself hindi hinge hip hirap hire
his history hit hitch hitman hives hiya hm hmm ho hoarse hob hobby hockey hog hoist hola hold holding hole
holiday hollering holly hols home homeless homesick homework hon honest honestly honey honour hood hoodie hook
hoon hooroo hooter hooting hoover hope hopefully hopeless hormones horn horrible horror horse hose hospice
hospital host hostage hostas hostel hot hotel hour hours house household housekeeping housemate how however hp
hr hrs hubby huff hug huge huh hum human humiliating humour hun hundred hung hungover hungry hunt hunter hurling
hurricane hurry hurt hurting husband hush hut hydrangea hymn hysterectomy iba ibiza ice icon id idea idiot idk
idle if iftar ignition ignore ignored ignores ik ikaw ikea il ilaw ill illegal illness im imagination imagine
imam imma immediately immigration important impossible impressed in inbox inch incident incl included including
inclusive income indeed indoors infected info inform information ing iniisip init initiation injection injury
ink inna innings innit innocent inquest ins insane inshallah inside insists insomnia inspection inspector insta
instagram install installed instead instinct instruction instructor insufferable insulin insulted insurance int
integrals intend interest interesting intern internet interpreter interstate interview into intrusive invented
inventory invisible invitations invite invoice involve ion ipad iris iron irresponsible is isa isang ish isha
island isnt issue issues it itching itchy itd item itll ito its itself iv ive ivy ja jaan jab jack jacket jade
jail jalebi jam january jao jar jaw jaysus jazz jealous jeans jeep jello jelly jellyfish jerking jersey jet
jetty jewel ji jigsaw jingle jinn jist jitsu jiu jk job join joke jokin jollof jordan journal joy jst judge
juice july jump junction june junior junkie jury jus just ka kahit kal kami kang kanina kanya kapatid kape kar
karaoke karne karo kasama kasi kaun kay kaya kayak kayo ke kebab keep keeping keeps kept kerb kernel kerosene
ket ketchup kettle key keyboard keys keyworker kg khat ki kick kid kidney kids kil kill killed killing kiln kilo
kind kinda kindergarten kindergartner king kingfisher kip kis kisi kit kita kitchen kitchin kite kitkat kitten
kk km kms knackered knee kneel knees knew knife knight knit knives kno knock knot know known knows knuckles ko
koi kong kuch kung kurti kuryente kuya kwarto kya la lab label labor laboratory labrador lace lad laddoos lads
lady lagi lagoon lagta lah lahat laid lake lakh lalabas lamb laminated lamp land landline landlord lane lang
langar language lantern lanyard lap laptop large laryngitis lasagna lasagne lass last latch late later laugh
laughed laughing laughs laundromat laundry lava lavender law lawn lawnmower lawyer laxatives lay layoff lazy lb
le lead leadership leaf leaflet league leaking lean learn learned learnt lease least leave leavers leaving leccy
lecture lecturers led ledge lef left leftover leg legal legend legion lego legs lehenga leisure lemon lene lent
lentils les lesbian less lesson let lethal lets letter letterbox letters lettuce level librarian library licence
license licked licking lid lie lied lies life lifeboat lifejacket lift light lighthouse lightning lights lik
like liked likes likkle lil lilies lily lime limit line linen lines link lino linux lion lip lips lipstick
liquid list listen listening lit literal literally litre little live lived lives living liye lizard lmao lmaooo
load loads loaf loan lobster local location lock lockbox lockdown locked locker lodge lodgings loft log
logically login lol lonely lonesome long longer loo look looked looking looks loop loose lor lorry lose losing
loss lost lot lottery loud lounge lousy love loved lovely low loyal lpn luck lucky luggage lump lunatic lunch
lunchbox lunchtime lungs lush luv lying lyric ma maam macca maccies machete machine mad madam made mag magazine
maggi maghrib magnesium magnet magpakamatay magpie maid mail mailbox mailman main maine maize major mak
makarating make makes makeup making malaria mall mam mama mamatay mamaya mamma mammy man manage manager managers
mandatory mandoline mang mango manic mannequin manners manual many map maple marae marathon march mare marigolds
marine mark market marks marriage married marrow marry mart martyr marvellous mas mask massacre massage massive
master mat matagal matatu match mate mates math maths matric matron matter matters mattress maw mawala max may
maybe mcdonalds mcflurry me meal mean means meant meanwhile measure meat mechanic med medal media medic medical
medication medicine medium meds meet meeting meetings meh mehndi mein melt meltdown members membership meme memo
memorial memory men menace mended mental mention menu merci mercy mere meri meringue merry mes mesel meself
message messages messenger met metal metaphor meth methadone method metre metro mga mhm mi mias mic mice
microphone microwave mid middle midnight midwife might mija mil mile miles milk milkman mill million min mince
mind minded minding minds mine minecraft minibus minister mins minsan mint minus minute minutes miracle mirror
mis miself miserable misery misread miss missed misses missing mission mississippi missus mistake mitten mix ml
mm mo moan mob mobile mock mode model module moi mole mom moment mommas mommy moms monday money mong monitor
monk monster month months mood moon moose moot moovin mop mor moral more morn morning mornings moro morphine
morra mortgage mortified moses mosque most mostly motel moth mother mothers motion motor motorbike motorway
mould mount mountain mouse moustache mouth mouthwash move moved moves movie movies movin moving mowed mower
mowing mows mrt msg much mud muddled mug mujhe mule multi mum mummy mums muna murder museum mushroom music
musical must mustard mustve mute mutiny my myself mystery myth na nachos nae naebody nag nagagalit naggin
nagising nah nahi nail naisip naka naloxone naman name named names nan nana nanay nang nanginginig nangyari nans
nap napkin nappy narcan narcissist nas nasa nasty nat national naturally navy naw nd ne near nearly neat neck
nee need needed needing needle neednt needs negative negotiating neh neighbor neighbour neighbours neither neon
nephew nerfed nerve nervous net netball network neva never nevr new newborn news newsletter newspaper nex next
ng nga ngayon ngl ni nice niece nigeria night nightie nightmare nights nightstand nil nila nine nineteen ninety
ninth nippers nite nits no nobdy nobody nobodys nod noise noite non none nonsense noo noodle noon nooo noose
nope nor normal north northern nose nosebleed nosy not note notebook notes nothin nothing notice noticed notis
nov novel november now nowhere nowt np nt nudes nuh nuisance numb numba number numbers nun nung nurse nursery
nut nuthin nutten nvm nya nyaope nyo oak oat oatmeal obits obituary object obliged observation obv obvious ocean
och oclock oct octopus odd of off offence offended offered office officers offline often oh ohio oi oil ok okay
olanzapine old olive olives omg omugwo on once one ones onion online only onto oo oof oops oot op open opened
opens operation operator opinion opo opposite optician option optional or ora oral orange order ordinary organ
organised orientation originally orphan ospital other others otherwise ouch ought oughta oui our out outfit
outside ov oven over overdose overdue overhead overnight overpass overrated overseas overslept overthinking
overtime owe owl own owt oxygen pa paano pace pack package packed packet pad paddock padlock padre pag page
pagod paid pain painful paint pair pal pala paladin pallet palm pamphlet pan panadol pancakes pancit pane panel
pani panic panicking panto pantry pants pap papa papatayin papaya paper paperback papers paperwork papunta par
para paracetamol parade paragraph parallel paramedic parang parapet paratha parcel parent parents parish park
parked parking parole parrot part particular partition partner party pas pass passage passed passenger passes
passive passport password past pasta paste pastor pastry pasty pat patay patch patience patient patio patrol
patron pattern pause pavement paw pawn pay paycheck payday payment payslip pb pc pdf pe pea peace peaceful peach
peak peanut pearl ped pee peel peg pellets pen penalty pencil pending penguin penny pension people pepper per
percent perfect perform perfume perhaps perinatal period permanent permission permit pero perogies person
personal personality peru pesticide pet petrol pew pharmacist pharmacy phase phoenix phone phones photo
photocopier photograph phrase physically physics physio piano pic pick picked pickle pickney pickup picnic
picture pie piece pierced pierogi pig pigeon pikin pile pill pillow pills pin pinalitan pinch pineapple pink
pinky pint pipe piss pistol pit pitch pity pixel pizza place placement plague plain plan plane planning plant
plantain plaque plaster plastic plate platform platoon play played player players playing playlist plays
pleasant please pleats plenty pliers plis plot pls plug plum plumber plumbing plus plz pm pneumonia po pocket
podcast poem poetry point pointless pointy poison poisonings poker pole police policy polis polished polite polo
pon pong poo pool poor pop popcorn pope popsicle popular porch porridge port portal posh positive possessed
possible post postcode postman postnatal postpartum pot potato potion potluck pottery potty poultry pound pour
powder power powerful ppl pr practical practice practise praise pram prawns pray pre preached preachers
precisely prefer pregnant prep prepared preparing present presentation president press pressure pretend pretty
prevention price pride priest primark primary principal print priority prison private prize prob probably
probation probl problem problems process prod prof professional professor profile program programme progress
project projector prolly prom promise promised promises promoted promotion pronouns proof prop propaly propane
proper properly proposal proposed prosecco prosthesis protect protection protein proud prove ps psych
psychiatrist psycho psychologist psychosis pub pucha pudding puffer puja puked puking pull pulpit pulse pump
punch punished punishing punishment pup pupil puppet puppy pupusas purchased pure puree purging purple purpose
purse push puso put puts puttin putting pwede pwedeng pyjamas python quad quarrel quarry quarter quarterback
queen queer question questions queue quick quid quiet quilt quit quite quiz quote raat rabbit raccoon race rack
raclette radiator radio raffle rage raha rahi raid rail railway rain rainbow rainy raise rake rakh rakhi ram
ramen ramp ran ranch random rang range rank rant rape rascal rash raspberry rat rate rather ration rattle raw
ray razor rd reach read reading ready real realised realistic reality really realy reaper rearranged reason
reasonable reboot rec recall receipt received reception receptionist recess recipe recite reckon reckons
recliner recommend record recover recovery recycling red redacted redaction redundancy reed reefer ref reference
referral refill refresh refrigerator refuge refund refuse regarding regardless regards regiment register
registration regret regular rehab rehearsal rehearse rehomed rejected relapse relationship relatives relax
relaxation relay release relegated relief relieved remeber remember remembered remembers reminds remote remove
renewed reno rent reorganised repair repeat replaced replacement reply report request requiem rescue reserve
reservoir reset resident resign respawn respect respite response rest restart restaurant restful restored
restraining result resume retail retainer retire retirement retrenchment return reunion revenge review revising
revision rewatching reyes rhubarb ribbon ribs rice rich rid ride rifle rig right righto rigid rin ring ringing
rink rinse riot rip rise rishta risk rist rite rivals river rly rm rn road roadkill roadworks roaring roast rob
robbed robbery robes roblox robot rock rod rode roka role roll romance romantic romeo rone rong roof room roomie
roommate rooster root rope rosary rose roses rota rotation roti rotten rough round rouse route routine row
royalty rub rubbish ruby rucksack rude rug rugby ruin rule rules rum run rung runners running runs rush ruthless
sa saamne sab sabay sabi sabihin sack sacrificed sad saddle sadness safe safeguarding safety saga sahig sahod
said sailing saint sake sakin sakit sala salam salamat salary sale salmon salon salsa salt same samosa sana
sanctioned sand sandpaper sandwich sang sangoma sans santa sapper sarcasm sardines sari sarili sasabihin sat
satnav saturday sauce sauna sausage save savin savings saw sawa say saying says scabby scaffold scale scalpel
scam scan scanners scar scare scared scarf scary scatter scene schedule schizo schizophrenia school sciatica
science scissors scolded scone scool scooter scooting score scrap scratch scream screamed screams screen
screenshot screw script scripts scrub se sea seagull seal search season seat seatbelt sec second secret section
security sed sedated see seeds seeing seeking seem seems seen seh seizure self selfie selfish sell sem semester
semi semicolon seminar send sending senior sense sensei sensible sent sentence sentences septic sequel sergeant
serial series serious sermon sertraline serve server service servo session set sets settee setting settle seven
seventeen seventy sewer sewerslide sewing sex sextorted sexual sexy sez sh shade shadow shake shakin shaking
shaky shall shame shampoo shant shape share shark sharp sharpen shattered shave shawl she shed shedding sheep
sheet shelf shell shelter shelves shepherds sheriff sherry shes shield shift shiny ship shipwrecks shirt shit
shivering shock shoe shoebox shoes shook shoot shop short shortbread shot shotgun should shoulder shouldve shout
shouting shoved shovel show showed shower showered shown shows shrek shrimp shud shut shutdown shutters shy si
sick sickness side sideways sigh sight sign signal signature signora siguro silence silent silly silver sim
simple simply sin sinabi since sine sing single sink sinse sip sir siren sis sister sisters sit site sits sittin
sitting situation six sixteen sixth sixty size skating skeleton ski skibidi skidoo skillet skills skin skip
skippin skirt skool sky slagging slain slammed slams slap slapped slaughter slaughterhouse slave slay sleap
sleep sleeping sleepover sleeps sleepy sleeve slep slept slepy slice slid slide slightly slip slippers slot slow
slugs sluice slurring slurry smacked smal small smart smash smear smell smells smelt smile smiley smilin smoke
smokes smoko smooth smoothie smth snacks snag snake snap sneeze sniped sniper snooker snore snores snorin snow
so soak soap sobbing sober soccer social society sock socket sofa soft softie sok solar sold soldier solicitor
solid solo solved sombody some somebody somehow someone somethin something sometime sometimes somewhere somone
somthing son song soon sooo sophomore sore sorrow sorry sort sorted sory sos soul sound sounds soundtrack soup
sour sourdough soz space spade spam spaniel spare sparkly spat speak special specialist specific speech spell
spelling spelt spend spent speshal spices spider spin spinach spirit spit spite splitter splitting spoil spoke
spoken sponsor spoon sports sposed spot spotify spouse spray spread spreadsheet spring spuds spy squad square
squash squat squeaks squeezed squeezing squid squirrel sri srry ss ssh st stab stable stack stadium staff staffy
stag stage stain stair staircase stairs stairwell stall stamina stamp stand standard standing standup stapler
star stardew starfish stars start started starter starting starts starve stash stat state statement static
station statistics stay stayed staying stays steady steak steal steals steam steel steer stella step stepdad
stepfather stepmom stepmum stern stethoscope stew stick sticky stiff stil still stillborn stings stinks stirring
stitched stitches stock stockroom stocktake stoked stole stolen stomach stomp stone stood stool stop stopped
stops stopt storage store storeroom storey stork storm story storyline stove stp straight straightener strain
strange strangers strangle strap straw strawberry streak stream street strength stress stretch strict strike
strings strip stroke stroller strong stubborn stuck student studied studies studio study stuff stuk stung stupid
style styros su subject suboxone subs success such sucked sucking sudden sudo sue suffer sugar suggest suicidal
suicide suit suitcase suite sulking sum summat summer sumthin sumthing sumwere sun sunburn sunburnt sunday
sundays sunflower sunglasses sunny sunrise sunset sunshine sunup sup super superhero supermarket supervised
supervisor supply support suppose supposed surd sure surf surface surgeon surgery surname surprise surprised
survey survive survivors sushi suspense swallow swalow swan swap swear swears sweat sweaty sweep sweet
sweetheart sweeties swelling swim swing switch swollen sword swore sya sydney sympathy syrup system ta taas tab
tabel tabi table tablet tablets tac tack taco tae tag taga tahimik tailgate tailor tak take taken takes taking
talaga talk talked talking tall tally tamales tampon tan tank tannoy tao tap tape tapos tarp tas taste tatties
tattoo taught tavern tax taxi tayo tbf tbh te tea teach teacher teaches team teams teapot tear teary teatime
tech technically teddy teecher teef teen teenage teeth teh tek tel telephone telescope television tell telling
tells telly telt temper temperature template temple ten tenancy tenant tender tenors tension tent tenth tequila
term terminate terrace terrible terrified terrifying terror tesco test text textbook texts th tha than thank
thanks that thatd thatll thats thay the theatre theek their them theme themselves then theory ther therapist
therapy there therell theres thermos thermostat these thesis they theyd theyll theyr theyre theyve thick thief
thieves thigh thin thing things think thinking thinks third thirsty thirteen thirty this tho thorough thort
those though thought thoughts thousand thread threat threaten three threw thriving throat through throughout
throw thrown thru tht thumb thurs thursday thx thyroid tia tick ticket tide tidy tie tierd tiffin tiger tight
tik tiktok til tile till tilt time timeout times timetable tims tin ting tingling tink tiny tip tipe tire tired
tiredness tis tissue tita tite title tito tmrw to toast toastie today toddler toe toffee together toilet tok
told tomato tommorow tomorrow tone tong tongue tonight tonite too took tool toolbox tooth top topic torch tore
torn torte tortoise torture total totoo touch touchline tough tour tourist tow toward towel town toxic toy
trabaho track tracking tractor trade tradition traffic tragedy trailer train training tram trampoline trane
trans transcript transfer translator transmission transport trap trash trauma travel tray treadmill treasurer
treat treatment tree tren trestle trial triangle tribunal trick tried trifle trip triple trolley trombone trot
trouble trousers truck true truly trumpet trunk trust truth try trying tryna ts tshirt tsinelas tting tu tub
tuba tube tues tuesday tuition tuk tulips tulog tum tumatawag tumble tummy tuna tune tunic tunnel tupperware
turkey turmeric turn turned tutor tutorial tv twelfth twelve twenty twice twin twist twix two txt ty tylenol typ
type typhoon typical typing typo tyre ubuntu ugh ugly ulit um umbrella umiyak umpire un unalive uncle
unconscious under underneath understand understood underwater undies undone unfair ung uni unicorn uniform
uninstall union unit universe university unkind unless unlock uno unplugged unsafe unsettling unsubscribe
unsuccessful unsure until unusual unveiling unwell up update upfront upgrade uphill ups upset upside upstairs ur
urge urself us usb use used useful useless user username uses usin using usless usme usual usually utang ute
utility uwi vaada vacation vaccine vacuum valorant valve vampire van vanish vape varsity ve vegan vegetables
vending vent verandah verge verse version versus very vespers vessels vest vet vex viaduct vibes vicar vice
victim video videoke vie view vile village villain vinegar violated violation violence violent violet violin
virginia vis visa vision visit visited visitor visits vitamin viva vodka voice voicemail voices volcano volumes
volunteer vomit vote voucher vs wage wagon wah wahala waheguru waist wait waiting waitress wake wala walang wale
walk walked walking wall wallet wallpaper walmart wan wana wander wanna want wanted wanting wants wapas war ward
warden wardrobe warehouse warm warned warning warzone was wash washing wasnt wasp waste wat watch watched
watching watchman water watering wave way we weak weakness wean weapon wear weather web website wed wedding
weddings wednesday wee weedkiller weeds week weekdays weekend weeks weep weepy weh weigh weight weir weird
weirdly welcome welding well wellbeing wellies wen went wept wer were western wet weve wey whale wharf what
whatever whats whatsapp wheel wheelbarrow wheelchair wheelie when whenever whens wher where whether which
whichever while whip whiskey whisky whispered whispering whispers whistle white who whoever whole wholesome whos
whose whove why wi wich wicked wid wide widow wif wife wifes wifi wig wiki wil wile will win winding windo
window windows winds windscreen windy wine wing winks winter wipe wire wis wisdom wise wish wit witch with
withdrawal without witness wiv wk wknd wks wnt wo wobble wobbly wok woke woken woman women won wonder wonderful
wont wood wooden woodwork woolies wor word worded wording words wore work worked worker working works workshop
worktop world worn worried worry worse worst worth worthless wos wot would wouldnt wouldve wound wow wrap wreck
wren wrestling wringing wrist write writing written wrk wrong wrote wrung wud xanax xmas ya yaar yall yam yan
yang yard yarn ye yea yeah year years yeh yehi yell yelled yellow yellowy yells yep yer yes yesterday yet yh
yikes yo yoga yoghurt yogurt yoh york you youd youll young your youre yourself youse youth youtube youve yr yrs
yuh yun yung yup zebra zelda zero zip zombie zone zoo zoom zumba
`;

let known: Set<string> | null = null;
/** Endings that are taken off, and what may stand there instead. */
const ENDINGS = [
  ['s'],
  ['es'],
  ['ed'],
  ['ed', 'e'],
  ['d'],
  ['ing'],
  ['ing', 'e'],
  ['in'],
  ['er'],
  ['er', 'e'],
  ['ers'],
  ['est'],
  ['ly'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['nt'],
  ['ness'],
  ['less'],
  ['ful'],
  ['y'],
  ['able'],
  ['ment'],
  ['ish'],
] as const;

/** Whether a word (small letters, no apostrophe) is an everyday one, in some form: "walked", "stopping", "happier". */
export function isCommon(word: string): boolean {
  known ??= new Set(WORDS.trim().split(/\s+/));
  const words = known;
  if (word.length < 2 || words.has(word)) return true;
  return ENDINGS.some(([ending, instead = '']) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    return words.has(stem + instead) || (stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1)));
  });
}
