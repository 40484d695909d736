// Data of the redaction, as compact as it can be: the content script carries it.

import { NAMES_ABROAD } from './names-abroad';
import { NO_PERSONS } from './not-names';

const set = (words: string) => new Set(words.split(' '));

/** First names that are hardly ever another word: redacted in any spelling, anywhere. */
export const FIRST_NAMES = set(
  'aaliyah aaron abby abdi abdul abdullah abel abena abigail abu adaeze adam addison ade adele adil aditi adrian ' +
    'adriana agnes agnieszka ahmad ahmed aidan aileen aimee aisha aiyana ajay akash akiko akua alan alana albert alec ' +
    'alejandra alejandro alena alessandra alessandro alex alexa alexander alexandra alexandre alexis alfie alfred ' +
    'alhassan ali alice alicia alina alisha alison alissa alistair allison alma alonso althea alvaro alvin alyssa ' +
    'amanda amara amarachi amari amaya ambrose amelia amina amir amirah amit amos amy ana anais anand anastasia ' +
    'anders andre andrea andrei andrew andy aneesa aneta angela angelica angelina angus anil anisha anita anjali anna ' +
    'anne annie anouk ansel anthea anthony antoine antonia antonio anwar anya aoife araceli archie ariana arianna ' +
    'ariel arjun armando arnold arthur arturo arun asha ashanti asher ashleigh ashley ashlyn asif asma astrid aubrey ' +
    'audrey ava ayaan ayana ayesha ayo ayodele ayomide ayumi azadeh aziz bailey barbara barry bartosz baz beatrice ' +
    'beatriz becca becky bella ben benedict benita benjamin benny bernadette bernard bernice bertha bertie beth ' +
    'bethany bettina betty bev beverley beverly bex bianca bilal billie billy blake blanca bob bobby bogdan bonnie ' +
    'boris brad brandon braydon breanna brenda brendan brendon brent brett brian brianna brianne bridget britney ' +
    'brittany bronwyn brooklyn bruce bryan bryce bryony bukola byron caitlin caitlyn caleb callie callum calvin ' +
    'cameron camila camilla camille candice carina carl carla carlo carlos carlton carly carmel carmen carol carole ' +
    'caroline carolyn carrie cassandra cassidy cassie cathal catherine cathy catriona caz cecilia cedric celeste ' +
    'celia celine chanel chantelle charlene charles charlie charlotte charmaine chelsea chelsey cheng cheryl chiamaka ' +
    'chiara chibuike chidi chidinma chinedu chinonso chioma chloe chris christina christine christopher chukwu ciara ' +
    'cillian cindi cindy claire clara clarence clarissa claudia clayton cleo clifford clive clyde cody colette colin ' +
    'colleen connor conrad cora corey cormac cornelius courtney craig cristian cristina cynthia cyril cyrus dalia ' +
    'damian damien damon dana danica daniel daniela danielle danilo danny danuta daphne daria darius darlene darnell ' +
    'darren darryl dave david davina davion dawit dawson daz deandre debbie deborah declan deepak deirdre deja delia ' +
    'delilah delroy demarcus demetrius denise dennis denzel deon derek derrick deshawn desiree desmond devin devon ' +
    'devonte diana diane diarmuid diego dilip dillon dina dinesh dion dionne dmitri dolores dominic dominik dominique ' +
    'donald donna donnell donovan dora doreen dorian doris dorota dorothy doug douglas duncan dustin dwayne dwight ' +
    'dylan eamon ebenezer eddie eddy edgar edith edmund edna eduardo edward edwin efosa eileen eimear eithne ' +
    'ekaterina elaine eleanor elena eleni eli elif elijah elise eliza elizabeth ella ellen ellie elliot elliott ellis ' +
    'eloise elsa elsie elvira emeka emilia emiliano emilio emily emma emmanuel emmett enrique eric erica erik erin ' +
    'ernest ernesto esme esmeralda esperanza estelle esther ethan ethel eugene eunice eva evan evelina evelyn ewa ' +
    'ezekiel ezra fabian fadi fahad faisal farah farhan farid farida faris fatima fatou fatoumata federica federico ' +
    'felix femi fergus fernando ffion fikret finlay finley finn fiona folake frances francesca francine francis ' +
    'francisco franco francois frankie franklin fraser freddie freddy frederick freya gabriel gabriela gabriella ' +
    'galina gareth garfield garrett gary gaurav gavin gaynor gaz gemma genevieve geoff geoffrey george georgia ' +
    'georgie georgina gerald geraldine geraldo gerard gerardo gianna gideon gilbert giles gillian gina ginny giorgio ' +
    'giovanni gisele giulia gladys glenda glenn gloria godfrey goran gordon grainne greg gregor gregory greta ' +
    'gretchen guadalupe guillermo gurpreet gustavo gwen gwendolyn habiba hadiza hafsa haley halima hamid hamish hamza ' +
    'hana hanif hannah hans harjit harold haroon harper harriet harriett harrison haruka harvey hasan hassan hattie ' +
    'hayden hayley heather hector heidi helen helena helga henrietta henry herbert herman hermione hilary hilda ' +
    'hiroshi hoang holly horace howard howie hugh hugo humphrey hussein hyacinth ian ibrahim ifeanyi ifeoma igor ike ' +
    'ikenna ilona imani imelda imogen imran ines inga ingeborg ingrid inigo iqbal irena irene irina irma irving isaac ' +
    'isabel isabella isabelle isaiah ishaan isla ismael ismail isobel issac itzel ivan ivana ivanka ivette jacinta ' +
    'jackie jackson jacob jacqueline jacques jaden jaime jake jalen jamal jameela james jamie jamila jana jane ' +
    'janelle janet janette janice janine janusz jaqueline jared jasmin jasmine jason javier javon jaxon jayce jayden ' +
    'jayla jaylen jaz jazmin jean jeanette jeanne jedidiah jeff jeffrey jelena jemima jemma jen jenifer jenkins jenna ' +
    'jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerrold jerry jess jesse jessica jessie jethro ' +
    'jiang jill jim jimmy joan joana joann joanna joanne joaquin jocelyn jodi jodie joe joel johan johann johanna ' +
    'john johnathan johnny jolene jon jonah jonathan jordan jorge jose josefina joselyn joseph josephine josh joshua ' +
    'josiah josie jovan joyce juan juana juanita judith judy julia julian juliana julianna julie juliet juliette ' +
    'julius juma justin kabir kacey kadeem kaden kadija kai kaitlin kaitlyn kalani kaleb kalpana kamal kamala kamil ' +
    'kamran kara kareem kareena karen karim karina karl karla karolina karthik kaseem kasey kasia katarina kate ' +
    'katelyn katerina katharine katherine kathleen kathryn kathy katia katie katrina katya kavita kayden kayla kaylee ' +
    'kayleigh keaton keegan keeley keisha keith kelechi kellie kelly kelsey kelvin kemi ken kendall kendra kendrick ' +
    'kennedy kenneth keren kerry keshia kevin khadija khalid khalil khloe kiara kiera kieran kiki kimberley kimberly ' +
    'kira kiran kirsten kirsty kofi kojo konrad konstantin krish krishna krista kristen kristin kristina kristof ' +
    'krystal krzysztof kumar kunal kurt kwame kwasi kwesi kyla kyle kylie kyra lacey lachie lachlan laila lakshmi ' +
    'lamar lana lanre larissa larry latasha latisha latoya laura lauren laurence laurie lauryn lavinia lavonne ' +
    'lawrence layla leah leandro leanne leeann leila leilani lena lenny leo leon leona leonard leonardo leonor ' +
    'leopold leroy leslie leticia letitia levi lewis lexi leyla liam liana lidia lila lilian liliana lillian lilly ' +
    'lina linda lindsay linus lionel lisa lisbeth liv liza lizzie llewellyn lloyd logan lois lola lorena lorenz ' +
    'lorenzo loretta lori lorna lorraine lottie louis louise lourdes luca lucas lucia lucian luciana lucille lucinda ' +
    'lucy ludmila luis luisa lukas lukasz luke lupe luther lydia lyla lyle lynda lynette lynn lyra mabel mackenzie ' +
    'macy maddie maddox madeleine madeline madison maeve magda magdalena maggie magnus mahmoud mahnoor maisie majid ' +
    'makayla malachi malak malcolm malia malik mallory mamadou mandy manuel manuela mara marc marcel marcela marcia ' +
    'marcin marco marcus marek margaret margarita margery margot maria mariah mariam mariana marianne maribel marie ' +
    'mariel marilyn marina mario marisa marisol marissa maritza marius marjorie marla marlene marlon marnie marquis ' +
    'marsha marta martha martin martina marty marvin mary maryam masha massimo mateo mateusz mathew mathias mathilda ' +
    'matilda matt matteo matthew matthias maureen maurice mauricio mavis maxine maya meera megan mehdi mehmet mehreen ' +
    'melanie melinda melissa meredith merrick mia micah michael michaela micheal michel michelle mick miguel mihai ' +
    'mikael mikayla mike mikey mikhail mila mildred millie mindy minh mira miranda miriam mitch mitchell mitzi ' +
    'mohamed mohammad mohammed mohan moira moises molly mona monica montgomery morag morgan moshe muhammad muhammed ' +
    'muireann murray mustafa myles myra myriam myrna nabil nadia nadine nadya naeem najma nancy nandini naoko naomi ' +
    'narges naseem nasir nasra natalia natalie natalya natasha nathalie nathan nathaniel nats naveed neal neda neha ' +
    'neil nell nellie nelson nerissa nesta nettie neville ngozi nia niall niamh nicholas nicki nico nicola nicolas ' +
    'nicole nicolette niels nigel nikhil nikita nikki nikolai nils nimra nina nisha nita nizam noah noel noelle noemi ' +
    'noor nora norbert noreen norma norman nuala nuria nyasha nyla octavia odette ofelia oisin oksana olamide olena ' +
    'olga oliver olivia ollie oluwaseun oluwatobi omar omari oona ophelia ords orla orlaith orson osama oscar osman ' +
    'otis oumar owen pablo padraig paige paloma pamela paola parisa parveen pascal pasha patrice patricia patrick ' +
    'patryk patsy paul paula paulette paulina pauline paulo pavel pawel payton pedro penelope perla peter petra ' +
    'petros peyton phil philip philippa phillip phillipa phoebe phuong phyllis pia pierre piotr polly portia prakash ' +
    'pranav preston primrose priscilla priya priyanka quentin quincy quinn quinton rabia rachael rachel rachelle ' +
    'radek rafael raghav rahim rahul raina raisa raj rajesh ralf ralph ramesh ramiro ramon ramona rana randall ' +
    'randolph randy rania raquel rasheed rashid raul ravi raymond raymundo reagan rebecca reece reem reginald reilly ' +
    'reina remi renee reuben reyna rhea rhett rhiannon rhoda rhona rhys ricardo richa richard rickie ricky riley rina ' +
    'rishi rita riya roan robbie robert roberta roberto robin rocco rochelle rocio roderick rodney rodrigo roger ' +
    'rohan roisin roland rolando romina ron ronald ronan ronda ronnie rory rosa rosalie rosalind rosalyn rosanna ' +
    'rosario roseanne rosemary rosetta rosie roslyn ross rowena roxana roxanne roy rubina rudolph rufus rukhsana ' +
    'rupert ruqayyah russel russell ruth ruthie ryan saad sabah sabina sabrina sadia sadie safa safiya sagal sahar ' +
    'saif sakura salim sallie sally salma salman salome salvador sam samantha sameer samia samir samira sammie sammy ' +
    'samson samuel sancho sandra sania sanjay sanjeev santiago saoirse sara sarah saskia saul saurabh sawyer scarlett ' +
    'scott sean sebastian sebastien selena selina selma serena sergei sergio seth seun shabnam shahid shaima shakira ' +
    'shamima shamus shanaya shane shanelle shania shanice shanika shaniqua shannon shanti shaquille sharif sharmaine ' +
    'sharon sharonda shaun shauna shawn shayla shaz sheila shelby sheldon shelley shelly sheree sheri sherman sherri ' +
    'shira shirley shiv shona shreya sian siddharth siegfried sienna sigrid silas silvia simon simone simran sinead ' +
    'siobhan sipho skylar sofia sofie sonia sonja sophia sophie sophy soraya spencer stacey stacy stanislav stanley ' +
    'stefan stefania stefanie stepan steph stephan stephanie stephen stephon steve steven stevie stewart stuart ' +
    'sukhdeep suki sulaiman suleiman sumaya sunil suresh susan suzanna suzanne suzie suzy svetlana swati sybil syed ' +
    'sylvia tabitha tadeusz tahir talia talib talitha tallulah tamar tamara tamia tamika tamsin tania tanisha tanya ' +
    'tara tarik tariq tash tasha tashi tatiana tatyana tavon tawanda taylor ted tegan teresa terrance terrell ' +
    'terrence terri terry tess tessa thabo thandi thandiwe thao thea thelma theo theodora theodore theresa thiago ' +
    'thomas tiago tiana tierney tiffany tilly tim timmy timothy tina titus tobi tobias toby todd tom tomas tomasz ' +
    'tommy tomoko tonia tony tonya topher tori tracy travis trevor tricia trina trish trisha tristan trudy tunde ' +
    'tyler tyra tyree tyreek tyrell tyrese tyrone tyson uche ulrich uma umair umar ursula usha usman valentina ' +
    'valeria valerie vanessa vanya varun vaughn venessa vera verity verna vernon veronica vicki vicky victor victoria ' +
    'vidya vihaan vijay vikram viktor viktoria vincent vincenzo violeta virgil vito vivian viviana vivienne vlad ' +
    'vladimir waleed wallace walter wanda wanjiru warsame waseem wasim wayne wendell wendy wesley whitney wilbur ' +
    'wilfred wilhelm willa william willie wilma wilson winifred winston wojciech wyatt xander xavi xavier ximena ' +
    'xiomara yael yahya yana yara yasir yasmeen yasmin yasmine yesenia yetunde yolanda yolande yosef yoshi youssef ' +
    'yuki yuri yusra yusuf yvette yvonne zac zach zachary zack zahra zaid zain zainab zaire zak zandra zane zara zayn ' +
    'zeinab zena zhang zia zoe zoey zofia zoltan zora zubair zuleika zulfiqar ' +
    NAMES_ABROAD,
);

/** Words that are names only when written as one: capital, not at the start of a sentence. */
export const ALSO_WORDS = set(
  'christian abs amber and angel april ari art ash athena august aurora autumn avery bea bec belle bill blue brandy brook ' +
    'cadence cal carson carter chance charity chase chuck clement clint colby colt constance coral cory crispin ' +
    'crystal curtis daisy dale dawn dean dee destiny dexter diamond dian dom dove drew earl ebony eden ember eve ' +
    'faith fay faye fleur flora florence fox frank gail gene ginger glen grace grant griffin gus guy harley harmony ' +
    'harris harry hazel heath homer hope hunter india indigo ira iris isha isis ivy jack jada jade jasper jay jazz ' +
    'jewel jing joy jules junaid june junior justice kay kaya kent kept kim kit lance laurel lee leigh lily lincoln ' +
    'london mae mari mark mason max maxwell may mei melody mercedes mercy merlin mickey milan miles milo milton mina ' +
    'ming misty mo moses name nash nat ned nick nobody nour obi ocean ola olive opal orlando otto parker pat patience ' +
    'pearl peg penny percy perry pierce pip piper precious princess rae raven ray reed reggie regina rene rex rich ' +
    'ritten rob rocky rod roman romeo rose rowan royce ruby rudy rusty s sage sandy sapphire sasha savannah shay shea ' +
    'sherry sidney sky skye sloane sol solomon sonny stan stella sterling storm sue summer sunny sydney teddy teri ' +
    'tia tiara tilda trent trey trinity troy tru van viola violet virginia vita wade ward will willow winnie with ' +
    'wolf wren yan ying zelda zion ' +
    'abbas armin boyd casey chester donny earnest forrest karin maxim neva patty peggy sabin sander sari',
);

/** Those of them that are hardly ever the word when written small: names beside "tell", "if", "and me". */
export const MOSTLY_NAMES = set(
  'angel becca belle casey cory daisy dean dexter donny drew earl eve faye glen gus harris harry hazel homer ian iris ivy ' +
    'jack jada jade jake jasper jay jing joy junaid kay kaya kit laurel lee leigh lily lincoln mae mari mark marky mason maxwell ' +
    'melody mickey milo nat nash ned nick otto parker patty peggy percy perry rae raymond rex rocky romeo rose rowan ruby rusty ' +
    'sasha shay shea sid sidney sonny stan stella tia tilda trey troy viola viv wren zelda',
);

/** Written with a capital and nobody's name: kept. */
export const NOT_NAMES = set(
  'i im ive ill id monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays ' +
    'saturdays sundays god jesus christ lord allah bible quran church christmas easter thanksgiving halloween ramadan eid ' +
    'hanukkah diwali new year eve english spanish french german italian chinese arabic american british canadian indian ' +
    'mexican irish scottish african asian european black white latino latina hispanic muslim christian catholic jewish ' +
    'hindu buddhist discord reddit instagram facebook twitter tiktok snapchat whatsapp telegram youtube google twitch ' +
    'netflix spotify zoom slack signal messenger amazon uber minecraft fortnite roblox xbox playstation nintendo tylenol ' +
    'advil xanax prozac zoloft lexapro adderall ambien ativan klonopin valium vicodin percocet oxycontin narcan suboxone ' +
    'lithium seroquel abilify lamictal effexor wellbutrin cymbalta trazodone excedrin benadryl nyquil paracetamol ' +
    'ibuprofen internet wifi covid medicaid medicare samaritans lifeline childline shout trevor crisis line text ok okay ' +
    'mom mum mama dad papa daddy mommy mummy grandma grandpa grandmother grandfather nana granny aunt auntie uncle dr mr ' +
    'mrs ms miss lgbtq ptsd adhd ocd bpd america usa uk us eu england scotland wales ireland britain canada australia ' +
    'mexico india china japan germany france spain italy brazil nigeria kenya pakistan poland ukraine russia europe asia ' +
    'africa alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho ' +
    'illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
    'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin ' +
    'wyoming jersey york hampshire dakota carolina north south east west northern southern zealand emo him sir madam doctor nurse officer teacher coach professor captain pastor father thing pride advice ' +
    'welsh polish hindi urdu punjabi bengali tamil telugu vietnamese korean japanese portuguese russian ukrainian turkish ' +
    'dutch greek hebrew persian farsi swahili yoruba somali tagalog filipino thai cantonese mandarin swedish norwegian ' +
    'danish finnish saudi alzheimer alzheimers parkinson parkinsons asperger crohn crohns tourette hodgkin google ' +
    'windows linux ubuntu android iphone ipad mac apple microsoft tesco walmart starbucks mcdonalds ' +
    'aa adidas afghanistan albania alberta aldi algeria anxiety argentina armenia asda austria autumn ' +
    'bangladesh barbie belarus belgium beyonce bipolar bolivia borderline bosnia botswana boxing bts bulgaria ' +
    'cambodia cameroon camhs caribbean cbt chile colombia congo cornwall cpn croatia cuba cyprus czechia dbt december ' +
    'denmark depression devon disney dnd drake dwp ecuador ed egypt emdr eminem er eritrea essex estonia ethiopia ' +
    'february finland gambia gcse gcses ghana gp greece guatemala guyana haiti holland honduras hr hungary iceland ' +
    'ikea indonesia insomnia iran iraq israel jamaica january jordan july kazakhstan kent kfc kosovo kurdistan ' +
    'kuwait kyrgyzstan lancashire latvia lebanon lego lent liberia libya lidl lithuania luxembourg malaysia mali ' +
    'malta manitoba march marvel mauritius mh midlands moldova mongolia morocco myanmar na namibia nepal ' +
    'netherlands nhs nicaragua niger nike norfolk norway november nsfw october oman omg ontario palestine panama ' +
    'paraguay peru philippines pip pokemon portugal psychosis qatar quebec queensland ramadhan romania rwanda samsung ' +
    'scandinavia schizophrenia senegal september serbia sierra somalia sony spring sudan suffolk surrey sussex sweden ' +
    'swiftie switzerland syria taiwan tanzania tbh thailand thanksgivings titanic togo trinidad tunisia turkey tv ' +
    'uganda uni uruguay uzbekistan valentine valentines velcro venezuela vietnam wtf yemen yorkshire zambia zimbabwe',
);

/** What is written with a capital and is no person; some of it is a town ("Everton"). */
export const NO_PERSON = new Set([
  ...NOT_NAMES,
  ...set(
    'diary siri cortana chatgpt gpt ozempic wegovy mounjaro nemo potter eeyore tigger piglet gandalf batman spiderman superman ' +
      'simba shrek yoda vader voldemort dumbledore sherlock pikachu naruto deadpool loki thor hulk hashimoto hashimotos ehlers danlos ' +
      'ehlers-danlos munchausen munchausens stockholm raynauds sjogrens huntingtons cushings prof rev sgt sergeant detective constable ' +
      'corporal lieutenant inspector sister brother bishop deacon judge fentanyl methadone ketamine gabapentin pregabalin diazepam ' +
      'quetiapine olanzapine aripiprazole nigerian ghanaian kenyan somalian jamaican syrian iraqi iranian afghan pakistani bangladeshi ' +
      'malaysian indonesian vietnamese brazilian colombian romanian bulgarian hungarian lithuanian latvian estonian albanian serbian ' +
      'croatian ethiopian eritrean sudanese egyptian moroccan lebanese palestinian israeli egyptian australian ' +
      NO_PERSONS,
  ),
]);

/** Towns, also written small as people do in chat; with a capital any word after "in" or "from" counts. */
export const TOWNS =
  'colorado springs|fort lauderdale|port au prince|rio de janeiro|salt lake city|virginia beach|dar es salaam|' +
  'middlesbrough|milton keynes|san francisco|santo domingo|st petersburg|staten island|wolverhampton|buenos aires|' +
  'christchurch|grand rapids|huddersfield|indianapolis|jacksonville|johannesburg|peterborough|philadelphia|' +
  'addis ababa|albuquerque|bakersfield|baton rouge|chattanooga|gainesville|guadalajara|jersey city|kansas city|' +
  'little rock|londonderry|los angeles|mexico city|minneapolis|mississauga|new orleans|northampton|saint louis|' +
  'san antonio|sioux falls|southampton|springfield|tallahassee|walthamstow|birmingham|bridgeport|casablanca|' +
  'charleston|cincinnati|colchester|copenhagen|des moines|fort wayne|fort worth|gloucester|gold coast|greensboro|' +
  'huntsville|long beach|louisville|manchester|montgomery|naperville|nottingham|pittsburgh|portsmouth|providence|' +
  'sacramento|scottsdale|south bend|sunderland|tuscaloosa|warrington|wellington|youngstown|abu dhabi|ahmedabad|' +
  'amsterdam|anchorage|ann arbor|arlington|baltimore|bangalore|barcelona|blackpool|cambridge|cape town|charlotte|' +
  'cleveland|doncaster|edinburgh|green bay|hong kong|hyderabad|inverness|islamabad|islington|kalamazoo|kathmandu|' +
  'knoxville|las vegas|leicester|lexington|liverpool|manhattan|melbourne|milwaukee|mogadishu|monterrey|nashville|' +
  'new haven|newcastle|riverside|rochester|rotherham|san diego|santa ana|sao paulo|saskatoon|sheffield|singapore|' +
  'stockholm|stockport|tottenham|vancouver|wakefield|waterford|worcester|aberdeen|adelaide|amarillo|auckland|' +
  'barnsley|basildon|bradford|brampton|brighton|brisbane|brooklyn|brussels|budapest|canberra|chandler|columbus|' +
  'coventry|edmonton|hamilton|hartford|helsinki|honolulu|istanbul|kingston|lewisham|limerick|montreal|new york|' +
  'plymouth|portland|pretoria|richmond|rochdale|rockford|san jose|san juan|santiago|savannah|shanghai|st louis|' +
  'stockton|syracuse|winnipeg|anaheim|atlanta|baghdad|bangkok|beijing|belfast|boulder|bristol|brixton|buffalo|' +
  'calgary|cardiff|chennai|chicago|colombo|croydon|detroit|dunedin|el paso|geelong|glasgow|hackney|halifax|hamburg|' +
  'houston|ipswich|jakarta|kampala|karachi|kilburn|kolkata|lansing|lisburn|lubbock|madison|memphis|modesto|nairobi|' +
  'norfolk|norwich|oakland|orlando|peckham|raleigh|reading|roanoke|seattle|spokane|st paul|swansea|swindon|tijuana|' +
  'toronto|trenton|wichita|yonkers|albany|ankara|athens|austin|berlin|bogota|bolton|boston|cairns|camden|dallas|' +
  'darwin|dayton|denver|dublin|duluth|dundee|durban|durham|ealing|eugene|exeter|fresno|galway|harare|harlem|havana|' +
  'hobart|ibadan|irvine|jaipur|jeddah|joliet|krakow|kumasi|lahore|laredo|lisbon|london|lusaka|madrid|manila|mobile|' +
  'moscow|mumbai|munich|newark|oldham|ottawa|oxford|peoria|philly|prague|queens|regina|riyadh|slough|sydney|tacoma|' +
  'tehran|toledo|tucson|vienna|warsaw|abuja|accra|akron|boise|bronx|cairo|delhi|derby|derry|dhaka|dubai|fargo|flint|' +
  'lagos|leeds|luton|miami|milan|newry|omaha|osaka|paris|perth|plano|provo|salem|seoul|stoke|tampa|tempe|tokyo|' +
  'tulsa|vegas|wigan|cork|gary|hull|kano|kyiv|lima|mesa|oslo|pune|reno|rome|waco|nyc';
