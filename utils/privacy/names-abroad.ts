// Data of the redaction: first names of many languages in small letters without accents, hardly any of them an English
// word. Drawn from the lists of @faker-js/faker (MIT, the Faker contributors) and the writers' own knowledge, less
// everyday words.
export const NAMES_ABROAD =
  'aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aalok aamod aanand aanandaswarup aanandinii ' +
  'aanjaneya aanuoluwapo aaratrika aarav aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan ' +
  'aayushman abani abayomi abbie abdon abdou abdoul abdoulaye abdulaziz abdulrahman abebi abeiku abelard abelardo ' +
  'abeni abhaidev abhaya abhirath abhisyanta abibatou abigaelle abimbola abiodun abiola abiona abisola abisoye ' +
  'abosede abou aboubacar abraham abril abyasa acaryatanaya achalesvara acharyanandana acharyasuta achieng achille ' +
  'achintya achyut acim adalbert adalberta adalberto adan adar adaugo addy adebankole adebiyi adebola adebowale ' +
  'adeboye adebukola adedaramola adedayo adedeji adedoyin adegoke adekitan adekola adekunle adel adela adelaida ' +
  'adelaide adelajda adeleke adelie adelin adelina adeline adenike adeniyi adeola adeolu adeoti adepeju aderopo ' +
  'adesewa adeshina adesoji adesua adetayo adetoke adetoun adeyi adheesh adhiarja adhiraj adhrit adiarja adigun ' +
  'adika adikara adikavi adina adinata adinath aditeya aditya adityanandan adityanandana adolf adolfo adonis ' +
  'adriaan adriano adrien adrienne adrijana adripathi adunni advaya adwitiya adwoa afia afolarin afra afua agasti ' +
  'agastya agata agathe agaton aglae agnesa agneta agneya agnimitra agniprava agnivesh agrata agrypina agus ' +
  'agustin agustina ahalya ahilya ahlam ahmet aicha aida aiden aime aino aishani aisling aissa aissata aissatou ' +
  'aisyah ajala ajani ajeet ajeng ajiman ajimat ajimin ajiono ajit ajoke akande akanmu akanni akarsana akihiro ' +
  'akinkunmi akinlabi akinwale akinyi akofa akorfa akosua akram akroor aksel akshainie akshaj akshat akshata ' +
  'akshay akshayakeerti akshita akula akumaa akunna akwasi akwesi alaba alade alain alambana alamu alassane alba ' +
  'alban albane alberte albertina albertine alberto albin albina alcibiade alcide alda aldo alea alejandrina ' +
  'aleksa aleksandar aleksander aleksandr aleksandra aleksei aleksej aleksi aleksy alemka alenka alessia alessio ' +
  'alexandr alexandrea alexandrina alexandrine alexandru alexane alexanne alexei alexej alexia aleyna alfonsina ' +
  'alfonso alfreda alfredo alia alica alicja alida alienor alika alima aline aliou alioune alisa alix aliya aliyah ' +
  'alize aljosa alka allan allegra allen almira alois alojz alok alon alondra alonzo alparslan alper alphonse ' +
  'altan alton alva alvina alwar aly alya alycia alysson alzbeta amabela amadou amady amalia amalie amalija ' +
  'amandine amani amaranaath amaresh amarnath amata amath ambar ambre ambroise ambroz ambrozy amdy amelie ameth ' +
  'ameyatma amie aminat aminata aminatou aminu amira amish amjad amodini amogh amoke amope amrit amrita amritambu ' +
  'anaadi anabel anabela anabelle anael anaelle anagh anahi anala anamarija anamika anan ananda anandamayi anang ' +
  'ananta ananya anar anas anasooya anastasija anastasije anastazija anastazja anasuya anatol anatole anatolie ' +
  'anci ancica andel andela andelika andelin andelina andelko andelo andie andreas andrej andreja andres andrija ' +
  'andrijana andrina andriy andro andrzej andzelika anej anesa anette anezka ange angele angeline angelique ' +
  'angelito angelo anggabaya anggun anghelina angie anica anila anilaabh anilabh anish anissa anja anjaneya ' +
  'anjolaoluwa anjushree anjushri anka ankal ankit anko annabel annabell annabelle annapurna anneli annelie ' +
  'annelies annette annika annikki anom anselme ansgary anshul anshula antea antek antero antoinette anton ' +
  'antonella antoni antonie antonija antonin antonina antony antti antun anuja anunay anuraag anurag anusuya ' +
  'anwesha apollinary apolline apollo apsara aram arame arcadie archan archibald arda argono ariadna arian ariane ' +
  'arie arielle arike arin arina arindam arinola aris aristide arkadiusz arkady arlene armance armand armel ' +
  'armelle armida arnaldo arnaud arnav arne arnesh arno aron arona arpad arsene arsenie arsenije arseniusz ' +
  'arsipatra arta artanto artawan artem artemis artemisa artur artus aruna arvid arwen arya aryan arystarch asad ' +
  'asake ashlesh ashok ashton ashwin asija asirwada asirwanda asja aslesha asli aslijan asmadi asman asmianto ' +
  'asmuni assunta asta astou astrida aswani asya atakan atanazy athenais atieno atila atinuke atma atmaja atmanand ' +
  'atmananda atreyee atreyi attila aud aude augusta auguste augustina augustine aulia aurel aurele aurelia ' +
  'aurelian aurelie aurelio auriane aurica aurore austin auxence avadhesh avani avantika avigail awa awero awesi ' +
  'axel axelle ayaka ayaz aydan ayden ayebatari ayinde ayinke ayla aylin ayman aymeric aynur ayodeji ayoka ' +
  'ayomikun ayotude ayoub ayse aysegul ayushmati azra azubuike baaba baala baalaaditya baalagopaal babacar ' +
  'babajide babak babasola babatunde babatunji babawale bagas bagiya bagya bahram bahula bahuraksa bahuwarna ' +
  'bahuwirya baidehi baijayanti bajragin bakary bakda bakiadi bakianto bakidin bakijan bakiman bakiono bakti ' +
  'baktiadi baktianto baktiono bakula bala balaaditya balachandra baladitya balagopal balagovind balamani ' +
  'balamantri balangga balapati baldwin balgopal balidin balijan balthazar bambang banara banawa banawi bancar ' +
  'bandhu bandhul banji bankim bankimchandra bankole banna baptiste baran barbora barbro barica baris barnabas ' +
  'barnabe bartek barthelemy bartolomej basanti basile bassam bastiaan bastian bastien batuhan baudouin bazyli ' +
  'beata beatrycze behnaz behram behruz belimir belinda benedicte benedikt benedykt bengt beniamin benicio benito ' +
  'bennett bennie benoit bente beppe berenice berislav berit berk berkay bernardo bernie bert berta berti bertille ' +
  'bertram bertrand beryl bessie betania betina beto betsy beulah bhaanumati bhaasvan bhaaswar bhadra bhadrak ' +
  'bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj ' +
  'bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bhavna bheeshma bhilangana bhima bhisham bhishma bhoj ' +
  'bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar ' +
  'bianka bibiana bibianna biff biljana bilva bilwa bineta binta bintou birane birgitta birgitte birjesh bisenija ' +
  'biserka bishnu bisi bituin bjorn blagica blagoje blahoslav blaise blanche blandine blanka blazej blazena boban ' +
  'bobana bobbie bodhan bogdana bogoljub bogumila bohdan bohdana bohumil bohumila bohumir bohus bohuslav bohuslava ' +
  'bojan bojana bolatito boleslav boluwatife bonifac bora borivoje borka borko borna borys bosiljka bosko bouba ' +
  'boubacar boubou bowen boza bozena bozica bozidar bozidara bradley brahma brahmaanand brahmabrata brahmanandam ' +
  'brahmdev brajan brajendra brajesh bram brandi brando branimir branimira branislav branislava branka brankica ' +
  'branko brayan breno bret briac brice bridgette brieuc brigita brigitte brijesh britt britta bronagh bronislava ' +
  'bronte brooke bruna bruno bryant brygida buchi bucur buddhana budhil budi budimir bunmi burak burcu busayo ' +
  'busra cagak cahya cahyadi cahyanto cahyo cahyono caio caket cakrabirawa cakrabuana cakrajiya cakrawala ' +
  'cakrawangsa calebe calin calista calixte camelia camil canan candace candido candra candrakanta caoimhe capa ' +
  'capucine caraka caridad carine carles carlota carlotta carmela carmelita carmelo carna carroll carub casandra ' +
  'caslav casper cassandre catalin catalina caterina cath catharina catur caturangga caua cawisadi cawisono cawuk ' +
  'cayadi cecelia cecep cecil cecile cecilie cecylia cecyliusz cedomir cedrik celestin celestine celina cemal ' +
  'cemani cemeti cemplunk cengiz cengkal cengkir cesar ceyda ceyla ceylin cezar cezara cezary chaanakya ' +
  'chaaruchandra chad chaim chaitan chakor chakradhar chakravartee chakravarti chakrika chana chanakya chanda ' +
  'chandak chandan chandani chandi chandini chandira chandni chandra chandraayan chandrabhaga chandrabhan ' +
  'chandradev chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran chandranath ' +
  'chandrani chandraprabha chandravati chantal chapal chapala charak charley charline charuchandra charumati ' +
  'charuvrat charvi chaten chatur chatura chaturaanan chaturbhuj chau chavela chaz chebet cheikh cheikhou ' +
  'chekhouna chelle cherechi cherif chetan chetanaanand cheyenne chidaakaash chidaatma chidambar chidambaram ' +
  'chidananda chidera chigozie chihiro chika chimamanda chinmayanand chinmayananda chinwe chinyere chiranjeev ' +
  'chiranjeeve chisom chitraksh chitrali chitramala chitrangada chizoba chrissy christelle christer christie ' +
  'christin christoffer christophe christy chuy ciaobella ciaran cici cigdem cihan cinthia cinzia ciprian citra ' +
  'claes clarisse claude claudine claudio claus clelia clelie clemence clemens clemente clementina clementine ' +
  'cleopatra clifton clinton cloe clotilde clovis coby coen coline collin concepcion conchita conner connie ' +
  'constanta constantin coralie coraline corazon cordelia corentin corina corinna cornel cornelia corneliu corvin ' +
  'cosima cosimo coumba crina crisanto cristiana cristiano cristobal cristofor cruz ctibor cvijan cvijetin cyprian ' +
  'cyprien cyra cyriaque cyrielle cyrille cyryl czeslaw daan dabiziv dacin dadap daevi daevika dagel dagmar ' +
  'dagmara daichi daiwik dajana daksha dakshayani dalal dalibor dalibora daliborka dalida dalila dalima daliman ' +
  'dalimin daliono dallas damar damaris damayanti damiana damife damil damilare damilola damir damjan damjanka ' +
  'damla damodara damola damu danang dandak dandapaani dani daniella danijel danijela danila daniswara danjuma ' +
  'danka danko dante danu danuja daouda daphnee dara darasimi darian dariana dariati darija darijan darimin darin ' +
  'darina darinka dario dariusz darja darko darla darmaji darman darmana darmanto darrel darrell darrin darshan ' +
  'darshwana darsirah dartono daru daruna daryani daryl dasa datta davi davide davin davor davorin dawid dayaamay ' +
  'dayaananda dayaanidhi dayamayee dayana dayo deanna deb debora debra debs deeksha deenabandhu deepali deepan ' +
  'deepankar deependra deepesh deepika deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee ' +
  'deevakar defne dejan dejana delbert dele delfina della delores delphine demba demetriusz demilade deneval denis ' +
  'denisa deniz derya desanka desimir detlef devadatt devagya devajyoti devak devangana devani devasree devdan ' +
  'deven devesh deveshwar devika devvrat dewey dewi dez dezider dhaanyalakshmi dhana dhanadeepa dhanalakshmi ' +
  'dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh ' +
  'dhyaneshwar diah dianna dianne diarmaid diarra dicle didier didina diederik dieter dieynaba digambar digambara ' +
  'digdaya dijana diksha dilan dilara dildar dilek dimas dimaz dimitri dimitrije dinakar dinda dinkar dino dinu ' +
  'dionizy dionyz dior dipa dipali dipankar dipendra dipesh diptendu dirja dirk ditte ditya divaakar divakar ' +
  'divina divjot divna divya dixie djibril dmytro dobrila dobromila dobroslav dobroslava dodong dohyun doina ' +
  'domagoj domenic domenica domenico domingo dominick dominika domnica donat donata donatella donato donka donnie ' +
  'dorana dorcas dorde dorel doriana doriane dorica dorina dorit dorotea doroteja dorothea dorthe doyinsola doyle ' +
  'draga dragan dragana dragica draginja dragisa dragoje dragojlo dragoljub dragos dragoslav dragutin drahomir ' +
  'drahomira drahoslav drahoslava drajat draupadi draza drazen dren drina dron drona drzimir drzislav duane ' +
  'dubravka dubravko duje dujo dulari dumitru dunja duong durad durda durga durgeshwari durica durodola dusan ' +
  'dusana dusanka dusica duska dusko dwaipayan dwaipayana dyah dyl ebba ebele ebiere ebiowei ebru ebuka ebunoluwa ' +
  'ecaterina edgard edgardo edison edita edmond edouard eduard eduarda edvard edvin edyta eekalabya eero eeva ' +
  'effie efraim efrem efren efua eirik eitan ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekow ' +
  'ekundayo elakshi elbert elda elea eleanore eleazar elene eleonora eleonore elfrida elia eliabeth elian eliana ' +
  'eliane elias eliasz elie elin elina eline elinor elio elisa elisabet elisabeth elisabetta elisaveta eliseo ' +
  'elisio eliska elissa elka elke elma elmer elmira elmo elnur eloa elodie eloisa elon eluh elvin elvina elvis ' +
  'elwira elyssa elza elzbieta eman emanuel emanuela emanuele emanuelly embuh emelie emeline emely emie emiko emil ' +
  'emile emilian emilie emilija emilijan emine emmanuelle emmie emong empluk emre enakshi endah endra enes ' +
  'enguerrand eniola enola enrico ensar ensio enteng enzo eoin ephraim erast ercan erdal erdem eren eriberto erich ' +
  'erick erika erkki erlinda erma erna ernestina ernestine ervin erwin esben esha eshana eshita esma esra essie ' +
  'esteban estefania estela estella estera estiawan estiono estrellita esupofo etela etienne eudokia eudoksja ' +
  'eugen eugenia eugenie eugeniusz eula eulalia eulalie eunji eusebia eusebie eusebio eustracjusz evangeline ' +
  'evdokija eveliina evelin eveline everardo everett evert evgeny evie ewatomi ewelina eymen eyram ezio fabiana ' +
  'fabiano fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio fabrizio fadekemi faderera faiz faizah ' +
  'fannie fanta fantine farhunnisa farzana fathonah fatih fatim fatimata fatma faustine fausto fawzia febe febi ' +
  'febriana febrina fedor fehintola felicia feliciano felicie felicita feliks felipe femke ferdie ferdinand ' +
  'ferdynanda ferhat fernanda ferre fibikemi fidan fidel fien fiifi fikayomi fikri filemon filiberto filip filipa ' +
  'filipe filippo filomena filotije finnley fiodor fionn fitri fitria fitriani flavia flavie flavien flavio fliss ' +
  'flo flore florencia florencja florent florentin florentina florian floriana florina florine floris floyd ' +
  'folafoluwa folasade folashade folu fran francesco francisca franciszek franciszka franjo frantisek frantiska ' +
  'franz fred freda frederic frederico frederik frederique fredrick fredrik freja frida frieda friedrich frits ' +
  'fritz fryderyk funke funmi funmilade funmilayo furkan fynn fyodor gabin gabino gabrielle gabrijela gada gadang ' +
  'gading gaduh gael gaelle gaetano gaia gaiman gajaadhar gajabahu gajadhar gajbaahu galak galang galar galfryd ' +
  'galih galiono galuh galur gaman gamani gamanto gambira gamblang gamze ganak ganaka ganapati gandewa gandharv ' +
  'gandharva gandi ganep ganesh ganesha gangesh gangsa gangsar ganjaran gantar gara garan garance garang garda ' +
  'garry garud garuda gaspar gaspard gasti gaston gati gatik gatot gatra gauraang gaurang gauranga gautam gautama ' +
  'gautami gautier gavrilo gawati gayatri gayle gbadebo gbeminiyi gbemisola gbenga gbolahan gbowoade gearoid ' +
  'gedeon geert geeta geetanjali gejza gemine gemini genaro geneva gennady gennaro genta geoffroy georg georges ' +
  'georgeta georgiana georgije gerasim gerazym gerd gerda gerhard geri germain germaine gerrit gertruda gertrude ' +
  'ghada ghaliyati ghanaanand ghanashyam ghani ghanshyam ghassan ghazal ghenadie gheorghe ghita giacomo giada ' +
  'giang gianluca gianni gibran gigi gilang gilberto gilda gilles ginewra gino gioia giovanna giri girija girik ' +
  'girika girindra giriraaj giriraj girish girja gisela gita gitanjali gitte giuliana giuliano giulio giuseppe ' +
  'gizela gleb gligorije glyn gobinda gojko gokhan golnar golub gonsalwy gonzague gonzalo gopaal gopal gopee gopi ' +
  'gorakhanatha gorakhnath gorana goranka gordan gordana gosia goswamee goswami gotum gouranga goutam govinda ' +
  'gracie graciela gracja gradimir graham graziella grazyna gregg gregoire gregorio grga grgo grgur grigore ' +
  'grigorije grigory griselda grozdana grzegorz gubio gudakesa gudakesha gudrun guenther guido guilherme guillaume ' +
  'guillemette guillermina gul gulay gulbahar gulcin guler gulsen gunay gunilla gunnar gunther gurdev gustav ' +
  'gustave guus gvozden gwenaelle gwido gwyn habib haby hadas hadi hafshah hailey hairyanto hakan hakim hakon hala ' +
  'halil halim halina hals hamed hamidou hamima hamsini hamzah hanan hande haneul hani hania hanna hannabel hanne ' +
  'hannele hannelore hannes hannu hanny haoran harald hardana hardi harimurti harinakshi harinarayan harit harita ' +
  'harja harjasa harjaya harjo harpreet harri harsana harsanto harsaya harsha hartaka hartana harto haru hasim ' +
  'hasna hatem hatice hatty haytham heba hedda hedi hedvig heema heike heikki heinz heitor helene helio helle ' +
  'helmut heloisa heloise hendra hendri hendrik henri henrieta henriette henrik henrique henryk henryka heriberto ' +
  'hermenegildo hermina hermine hernan herta heru herve heryanto hesti hien hieronim hieu hikaru hilarion hilde ' +
  'himadri himani himawan hinata hipolit hippolyte hiranmay hiranmaya hiranya hiro hiroki homero honore horacio ' +
  'horacy horst hortense hrvoj hrvoje hrvojka hubert huda hugues hulya humaira huong huseyin hussam huy hvalimir ' +
  'hyejin hyunwoo iacob ibidapo ibironke ibou ibra ibrahima ibrani ibukunoluwa ibun icha idowu idris idrissa ' +
  'ifeanyichukwu ifeoluwa ifunanya ignac ignacio ignacy ignjat ihsan ikechukwu ikeoluwa iker ikhidie ikhsan ikin ' +
  'ilaria ilarion ilayda ileana ilhan iliana ilias ilie ilija ilinca ilinka ilja ilker ilko ilmari ilsa ilse ilya ' +
  'ilyas iman imke immanuel imoleoluwa inara inaya inder indira indra inesa inez inge ingo ingrida inioluwa inja ' +
  'inka inkeri inocencio insa intan ioan ioana iolanda ionel ionela iosif irawati irem iremide ireneusz ireti ' +
  'iretioluwa irfan iriana irmeli irnanto irsad irvin irwan isabeau isabela isabell isabelly isac isadora isaias ' +
  'isak iseoluwa iseult ishita ishola isidora isidore isioma ismaila isra issa issy itai itamar itunuoluwa iulia ' +
  'iulian iuliana iurie ivancica ivanna ivar ivek iveta ivica ivna ivona iwan iwona iyabode iyadunni iyanuoluwa ' +
  'iyinoluwa izaak izabela izabella izajasz izidor izolda izydor izzy jaakko jaap jabal jace jacek jacinthe jacko ' +
  'jacobo jacobus jacquelyn jacs jadesola jadran jadranka jadranko jadro jadwiga jaehyun jaeman jagadish jagadisha ' +
  'jagapati jagaraga jagathi jagdeep jagdish jagica jagmeet jahnu jaiman jaimee jaimini jairo jais jakey jakob ' +
  'jakov jakub jakubina jale jamalia jamil janaina janeta janica janie janina janis janka janko janna janne janni ' +
  'jara jarek jari jarmila jarne jarod jarolim jaromir jaron jaroslav jaroslava jaroslaw jarwa jarwadi jarwi jase ' +
  'jasen jasenko jasmani jasmina jasna jaspreet jaswadi jati jatmiko javas jawad jax jaya jayadi jayda jayde ' +
  'jayeng jayson jeannette jeannie jeffery jefri jehanne jela jelica jelisaveta jelita jelka jelle jem jenn jens ' +
  'jepoy jeppe jeremi jeremias jeremiasz jeremie jericho jeroen jeronimo jerzy jesa jesper jessy jesusa jett jette ' +
  'jevrosima jez jezdimir jhun jiahao jian jianhua jie jihoon jimena jimin jimmie jinawi jindra jinky jisoo ' +
  'jitender jitendra jiwoo joachim joakim joanie joanny joao joaquim jochen jody joelle joerg joey johanne ' +
  'johannes johnnie johnson jojo joko jolana jolanta jolayemi jolie jolien jomar jona jonas jonatan jonathon jonno ' +
  'jono joojo joon joost jordi jordy jorg jorgen jorgito joris josef josefa josefin josefine joselito josep josey ' +
  'josip josipa joske josko joso josue jovana jovanka joza joze jozef jozefina jozue juanito juda jude judita ' +
  'judyta juergen jugoslav juha juhani juho jukka jule juli julianne julien julieta julija julijana julio julita ' +
  'juliusz jumadi jumari juna junho junjie junjun jurgen jurriaan justina justine justus justyn justyna jutta juul ' +
  'juwon jyoti jyotis jyotsana kaan kaarina kacper kacung kadiatou kadir kailash kairav kaja kajen kala kalervo ' +
  'kalevi kalidou kalim kalinda kalinik kalistrat kalyani kamalesh kamaria kamau kambali kamidin kamila kamla ' +
  'kamlesh kanak kanaka kanchan kanda kani kania kanishka kannan kannen kanti kaori karan kardi kari karimah ' +
  'kariman karine kariuki karja karlijn karman karmela karna karol karoliina karoline karsa karsana kartik kartika ' +
  'karunanidhi karya kashyap kashyapi kasim kasiran kasiyah kasper kassandra kasusra katariina katarzyna kath ' +
  'katharina kathrin kathrine katica katija katina katja kato katrin katrine katy kavya kawaca kawaya kayode kayun ' +
  'kaz kazimierz kazimir kazuki keanu keba keerthi keerti kees kehinde keiko keir keira keji kelley kelli kels ' +
  'kemal kemba kenan kenari kenes kenji kenna kenny kenta kenza kenzie kenzo kerem kerim kerstin kezia khadidiatou ' +
  'khadim khady khaled khalifa khanh khoudia kian kiana kiandra kika kikelomo kilian kinga kipchoge kirana kirill ' +
  'kirilo kirk kirstie kirti kjell klaas klara klarencjusz klaudia klaudiusz klaus kleber klemens klement ' +
  'klementyna kleopatra kobe kody koen koko kolawole koloman konstancja konstanty konstantyn koralia koray korede ' +
  'kornel korneli kornelia korneliusz kosta kourosh kresimir krishnadas krishnadasa kristi kristian kristie ' +
  'kristiina kristijan kristine kristoffer kristopher kristy krsto kruno krunoslav krystian krystyna krzysiek ' +
  'ksawera ksawery ksenia ksenija ksenofont kubra kubura kujoe kumari kumuda kuncara kunle kunthara kurnia kusuma ' +
  'kuzman kvetoslava kwabena kwadwo kwaku kwamena kweku kwintyn kyan kyllikki kyran laal labuh lada ladislau ' +
  'ladislav laksana lakshman lakshmidhar lakshminath laksita lale laleh lalita lambert lamia lamine lanang ' +
  'langgeng lanjar lantar lara laras larisa lars larysa lasmanto lasmono lassana lasse laswi laszlo latif latika ' +
  'laure laurencja laurencjusz laurene laurens laurent laurentia laurentiu laurenty laurentyna lauri lauriane ' +
  'laurine lavanya laverne lawrencia laxman laxmi lazar lazare lazarz lea leana leander leandre leann lech leela ' +
  'leena leesa lega legawa leif lekan lela leland lelia lembah leni lenka lenn lennart lennert lennie lennox leone ' +
  'leonid leonida leonie leonora leontina leontine leopoldina leopoldine leopoldo leposava lere lestari lester ' +
  'letizia levent lex lexie lianne libby lidija lidya lieke liezl ligaya lihua liisa lili lilia liliane lilianna ' +
  'lillie lilou liman limar linde lindsey linh linn linnea lintang linz lior lisandro lisanne lise liva livia ' +
  'livio liviu liyana lizbeth lize ljiljana ljuba ljubica ljubisa ljubomir ljudevit loic lolade lonnie lora ' +
  'loredana loren lorene lorenza lothar lotte lou louay louie louisa loup lovisa lovorka lowell luana lubna ' +
  'lubomir lubomira lubor lubos luboslav luboslava luc lucca luce lucha luciano lucie lucien lucienne lucija ' +
  'lucijan lucile lucio lucius lucja lucjan lucretia ludivine ludovic ludovica ludvig ludwig ludwik ludwika luhung ' +
  'luigi luiza lujza luka lukita lukman lula luluh lulut luminita luna lungelo luningning lupita lurhur lutfan ' +
  'lutfi luthfi luwar luwes luzviminda lyam lydie lykke lynne lyudmila maarit maarten maartje mable maca maciej ' +
  'mack mactar maddison maddy madhuri madina maelle mafalda magali maguette maha mahaut mahendra mahesa mahesh ' +
  'maheswar mahfud mahir mahmud mahsa maia maica maida maija maimouna maimunah maina maite maja majda makara ' +
  'makary makhtar makinwa makoto maksim maksym maksymilian makuta malati malene malgorzata malick malika malin ' +
  'malina malisa malka malthe malti malvina malwina mamady maman mamie mamour manah manal manda mandaakin ' +
  'mandakini mandeep mandla manel manfred mangala mangalya manik manikya manish manisha manjusha manoj manolo ' +
  'manon manpreet mansour mansur maras marceau marceli marcelina marcella marcello marcelo marcie marcos mareme ' +
  'maren marena margana margareta margarida margaux margie margita margrethe marguerite mariadi mariama marian ' +
  'marianna mariano marica maricarmen maricel maricica marieke mariella marieme marija marijana marijke marika ' +
  'mariko marilena marilou marilu marin marinko marion marit marita marites mariusz marivic marja marjan marjatta ' +
  'markika markku marko markus marlen marlena marley marli marloes marshall marsito marsudi martaka martana ' +
  'martani marte marthe martine martti martyna marut marwa marwata maryadi maryann maryanto maryna masato masinka ' +
  'massamba matan matej mateja matheus mathieu mathilde mathis mathurin matias matija matilde matis matko matthieu ' +
  'matthijs matthis matti mattia mattias mattie matty matyas matylda maud maude maurizio mauro maurycy mawuena ' +
  'mawusi maxence maxime maximilian maximiliano maximilien mayeul mayoor mayra mayte mbaye medard medina medoune ' +
  'meena meenakshi megane megha meghan meghnad meghnath mehrdad meihua meike meire meissa melani melania melany ' +
  'melba melchior melek melenija melih melike melina melis melisa melita melodie meltem melvin menaka menka mercia ' +
  'merel merete merle mert merve mervin meryem mesut metin metod micaela michal michalina michele miguelito mihael ' +
  'mihaela mihail mihailo mihajlo miho mijat mika mikaela mikail mikkel mikko mikolaj mikulas milada miladin ' +
  'milana milanka milanko milena mileta milic milica milisav milivoj miljan miljana miljenko milka milla millicent ' +
  'milly milojica milomir milorad milos miloslav miloslava milosz milota milutin mima minakshi minerva minho minji ' +
  'minjun minna minnie minodora miodrag miomir mirabela mirac miran miray mircea mirco mireille mirek mirela ' +
  'mirella miri mirjam mirjana mirka mirko mirna miro miron miroslav miroslava mirza misa misaki misko mislav ' +
  'mitar mitra miyuki mladana mladen mobolaji moctar modesto modou modupe mofifoluwa mohamadou mohana mohinder ' +
  'mohini mohit moise moishe mojisola mojisoluwa mojmir mojzesz mollie momir momira monika monique monserrat monty ' +
  'moradeke morayo morenike morgana morgane moric moritz morolake morris morten mose mosinmileoluwa mosunmola ' +
  'motunrayo mouhamadou mouhamed mouhameth mouhammadou moussa moustafa moustapha moyosore muhsin mujur mukesh ' +
  'mukul mulya mulyanto mulyono mumpuni muni murat muriel murilo mursinin mursita murti musa mustika mustofa ' +
  'muthoni mutia muyiwa mwangi mykola myla mylan mylene myron nabila nacho nadalina nadezda nadezhda nadja nads ' +
  'nadzieja nagabhushanam nahil naim najam najib najwa nalar nalini nanda nanna naoki naomie naradi narayan narcis ' +
  'narcisa narciso nardi narendra narinder narji nasab nasim nasrin nasrullah nasser nastja natalija natan ' +
  'natanael nataniel natasa nath nathanael natka natsuki naura naveen navin nawal nayeli nazanin nazariusz nazary ' +
  'nazif nazim nazli ndidi nebojsa nedeljko nedjeljka nedjeljko neeraj negar neli nelli nelly nemanja nenad nene ' +
  'nenita nera nermin nesa nesrin nessa nestor neven nevena nevenka neymar ngoc nguyen nhung nichole nicklas nicky ' +
  'nicolae nicolai nicolaie nicoleta nicoline nicolo niculina nigar nige nika niklas niko nikodem nikola nikolas ' +
  'nikoleta nikolina niksa nilam nilo niloufar nima nimakoah nimas nimit ning ninioluwa niranjan nirbhay niro nisa ' +
  'nitin niyaga niyilolawa njegomirka njeri njoroge nkechi nkem nnamdi noa noam noan noemie nola nolan nomsa nonso ' +
  'norah norberto nore noriko norina novak novi noviana novita nrima ntombi nubia nugraha nunzia nuray nurcan ' +
  'nurlan nurul nusa nyambura nyana nyoman obanijesu obinna obioma obrad obren oceane ochieng octavian octavio ' +
  'odhiambo odile odin odon odunayo ofer ognjana ognjen ogooluwa ojaswini okan okiki okta okto oladara oladare ' +
  'oladimeji olaf olaide olajumoke olakunle olanrewaju olansile olaoluwa olasunmbo olatunbosun olavi olayinka ' +
  'oldrich oleg oleksandr olgica olimpia oliva olivera olivier oliwia oliwier olle olof ololade olufeyisayo ' +
  'olufunke olufunmi olufunmilayo olumide olumorotimi olusola olutomiwa oluwafemi oluwagbemiga oluwakemi ' +
  'oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwasemilore oluwaseyi oluwatimilehin oluwatobiloba ' +
  'oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olympe olympia omana omawunmi omer omobobola ' +
  'omobolanle omodunni omolabake omolara omolola omondi omosalewa omotara omotayo omotola omotolani omotoun ' +
  'omowumi ondrej onome onoriode onufry onur onyango onyeka oormila opalina opaline opemipo opeoluwa opeyemi ' +
  'ophelie opung oren oreofe orestes orhan oriane orit orlane ornella orville orvokki oskar oskari osmund ostoja ' +
  'osunleke osvaldo otieno otilia ottavio oumou ousmane oxana oyenike oyindamola oyindasola ozan ozge ozlem ozren ' +
  'ozzy paco pacome padma padmi paiman paivi paja pallavi palmira panca pancho pandu pangestu panji pankrac ' +
  'pankracy pantaleon paolo param paramartha paramita pardi parman parth parvati pascale pasquale pathe patricija ' +
  'patricio patrik patrizia patrycja patrycjusz patrycy patti pauliina paulin pava pavica pavle pavlina pekka ' +
  'pelagia pelagie pelin pelumi penda penelopa pentti pepe pepito pepo peri perica perkasa pernilla perrine peruna ' +
  'petar pete petko petri petrija petro petronela petronille petru petteri philemon philippe philippine philomene ' +
  'pieter pietro pilar pim pinar pippa pirjo pirkko pius platon polikarp pontus pooja poornima porfiriusz porfiry ' +
  'poul praba prabawa prabowo prabu pradeep prakosa pramila pran pranata pranawa pranay prasad prasanna prasetya ' +
  'prasetyo prashant prathamesh pratiwi pravdan pravoslav prayag prayitna prayoga prayogo predrag preeti preity ' +
  'prem prema prisca priscille prita priyala prokles prokop prokul prvoslav przemek puji puneet puput purnima ' +
  'purushottam purwa purwadi purwanto pushti puspa puspita puti putri putu qiang qori quang quetzal quieta quinten ' +
  'quynh rach rachela rada radeke raden radenko radha radika radina radisa radislav radit raditya radivoje radmila ' +
  'radmilo radojka radomir rados radosav radoslav radovan radu radul raduz rafaela rafal raffaella rafi rafid ' +
  'rageshwari rageswari raharja rahayu rahman rahmat rahmawati rahmi raif raihan rainer rajan rajendra rajinder ' +
  'rajiv rajko rajmund rajna rajnold rakesh rakita rama ramaa ramata ramatoulaye ramazan rameshwar rami randal ' +
  'randolf rangga ranjeet ranjit ranko raoul raphael raphaelle rasheedah rasko rasmus rastislav rati ratih ratimir ' +
  'ratna rauf rayan rayen rebeca rebeka recep regis regitze reinhard rekha reksa relja remilekun remus renat ' +
  'renata renate renato renaud rendy renja renzo resid respati restu retno reynaldo reza rhi rhonda riana riccardo ' +
  'rick rickard rickey rico ridwan rigoberto riitta rija rik rika rikke riku rima rini rino ristana ritesh ritu ' +
  'ritva rivka rizki robinson robyn roch rodel roderyk rodica rodolfo rodoljub rodrigue roel rogelio rohana rohit ' +
  'rokhaya roko roksana rolf romain romane rommel romuald romulus romy ronaldo roni ronit ronke ronny roos ' +
  'roosevelt rosalia rosalina rosalinda rosamunda rosana roselyn rosemarie rosina rosman rostislav rotimi roxane ' +
  'roxy roya roza rozalia rozina ruairi ruben rudi rudolf rudra rufina rukhmani rukiye rukmin rumena rupinder ' +
  'ruslan rusman rustam ruta rutger ruxanda ruza ruzena ruzica ryo ryszard saadat saar sabine sabri sachin sada ' +
  'sade sadina sadio saeed saer safiatou safietou safina safira sagar saiful sakari sal salif salih salimah ' +
  'salimata salimatou saliou salomea salomey salomon salsabila salvatore salwa salwator saly saman samanta sami ' +
  'samiah samsul sanda sandeep sander sandrine sandro sandu sanja sanjana sanjin sanka sanne santi santina santino ' +
  'santos sanya sarada sarala saraswati sarisha sarita sarla saroja sartika sarvin satoshi satya satyen sava ' +
  'savina scottie seb seckou seda segilola sekinat sekou selcuk selene selim selin sema semih sena senka senne ' +
  'seojun seoyeon seppe seppo septi serafin serafina serdar sergej sergey sergi sergiu sergiusz serhat serhiy ' +
  'serkan servac setya severin severine sevgi sevim seweryn seydou seynabou shadi shahd shaina shakila shakti ' +
  'shakuntala shalewa shalini shana shankar shanna shanon shantanu shany sharda shari sharmila shashi shashikala ' +
  'shawna shayna sheela shekoni shelia sher sherif sherly sheryl shinji shirin shivakari shlomo shmuel shobhana ' +
  'shola shota shresth shresthi shreyashi shridevi shrishti shruti shubha shubhaprada shwet sibel sibusiso sibylle ' +
  'siddarth siddhi siddhran sidiq sidonia sidonie sidy siebe signe sigurd sijuade silje silke silvan silvana ' +
  'silvija silviu simen simeon similoluwa simion simisola simo simona simonida sina sinan sindre sinikka sinisa ' +
  'sintia sirineu siska sitara siti sixtine siyabonga sjoerd sladana slamet slava slavek slaven slavica slavka ' +
  'slavko slavoljub slavomir slawek slobodan slobodanka sloka smiljana smita smriti sname sneha snezana snjezana ' +
  'sofija soheil sokhna solange soledad soleh solene soline solveig soma somnath somu sonal sondre songul sonya ' +
  'soph soren sorina souad souleymane sowande soyeon spence spirydion srboljub srecko sredoje srinivas srna stace ' +
  'stanislas stanislava stanislaw stanko stasa steen stef stefana stefano steff steffi stela stelian steliana ' +
  'steluta stephane sterre stevan stig stijn stine stipan stipe stjepan stojan stojanka strahinja stribor stu ' +
  'subhash subhashini subhasini subodh subomi sucheta sudeva suelen sujata sukanya suleyman suma suman sumayyah ' +
  'sumitra suncica sune sunhee sunita sunniva surya suryakant suryakanta suryakantam susana susanna susanne ' +
  'susheel sushil sushma susie suzana svatopluk svebor sven svend svenja svetislav svetolik svetomir svetozar ' +
  'swapnil swara swarnalata swarup sweta syahrini sybilla sylvain sylvester sylvie sylwester sylwia synne szczepan ' +
  'szymon tacjana tade tadeas tadeo tadhg tadija taehyung taha taiwo takashi takumi talita tami tammy tancrede ' +
  'tanguy tanirika tanja tantri tanushree tanushri tanvi tapan tapani tapio taraneh taras tarek tari tarja taro ' +
  'tarun tasa tasdik tasnim taswir tatjana taufan taufik taz tedi teguh teja tejas tejumola tekla tellervo ' +
  'temidayo temitope teodor teodora teodoro teofil teona terence terencjusz teresita tereza tertuliano teun thais ' +
  'thalia themba theodor theophile therese thibault thierno thierry thijs thorsten thuy tibor tichomir tidiane ' +
  'tihomir tiina tija tijana tijn timbul timo timon timotej timoteo timothee timur tingting tiphaine tiril tirta ' +
  'tirtayasa titilayo titilope titin tiwa tj tjeerd tobechukwu tobes tobiasz tobiloba tobin tokunbo tolga tolu ' +
  'tolulope toluwalope toluwani toluwanimi tomek tomi tomiloba tomislav tomislava tomiwa tommaso tommie tomori ' +
  'tonci toncica toni tonija tonka tonko tope torbjorn torsten tracey traci traian trang trilochan trilochana ' +
  'trilok trilokanath trilokesh triloki trine troels trpimir trpko trung tsabita tuan tudor tugba tugiman tuomas ' +
  'turan tushar tuula tuulikki tuur tuva tuyet tvrtko tymoteusz tyron tzvi ubaldo uchenna uchita udai uday udit ' +
  'uffe ugochukwu ugur ujjawal ujjwal ulises ulker ulla ulrik ulrika ulrike ulva ulya ulysse umang umay umaya ' +
  'umberto umit umut unggul unjani upendra upik uriel urmila urszula uschi usyi uttam uwe uyen uzodimma vaclav ' +
  'vadim vagn vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi vala valdemar valentin valentino valera ' +
  'valerija valeriu valery vali valter valtteri vanda vandana vanesa vania vanja varalakshmi varsha varvara ' +
  'vasanti vasco vasil vasile vasilisa vasko vasudev vasudeva vasudha vasundhara vasyl vatroslav vavrinec veda ' +
  'vedang vedanga vedanshi vedran vedrana vega veikko velana veli velibor velimir velimira velina velma vendelin ' +
  'venera veniamin verda verica verner verona veronika veronique veselinka vesna vianney vibeke vicente vickie ' +
  'victoire victorien vidak vidhur vidhya vidur viggo vijeko vikas vilde vilhelm villy vilma vimal vimala viman ' +
  'vinay vince vincenc vincenza vineet vinh vinka vinsen violette viorel viorica virgilio virginie virman vishal ' +
  'vishnu vishwamitra visnja vitaly vitor vitoria viv vivi viviane vivien vjekoslav vjenceslav vladana vladek ' +
  'vladimira vladislav vladislava vlado vlasta vlastimil vlastimir vlatka vlatko vojin vojislava vojtech volkan ' +
  'volker volodymyr vratislav vrinda vrund vsevolod vujadin vujica vukan vukasin vukica vukota vyas waclaw wael ' +
  'wafula wahyu wairimu wakiman walenty walentyn walentyna waleria walerian walery walgierz walid waluyo waly ' +
  'wambui wandrille wanesa wangari wani wanjiku wardaya wardi warji warley warren warsa warsita warta wasis wawan ' +
  'wawrzyniec wei weiwei werner weronika wes wessel wiara widya wieslaw wiktor wiktoria wilbert wilfredo wilfryd ' +
  'wilhelmina willard willem willis wim wincenty winda wira wirda wirginia wisnu witalis witold wladyslaw ' +
  'wlodzimierz wojtek wolfgang woodrow woojin wout wouter wulan wulandari wuraola xan xanana xaver xena xenia ' +
  'xiang xiao xiaoming xinyi xochitl xuan xue yaa yaakov yacine yadira yago yakubu yamileth yance yango yani yann ' +
  'yannick yannis yareli yaretzi yaroslav yasemin yash yasin yassin yassine yavuz yaya yehuda yejide yejin yekta ' +
  'yemi yesica yessi yevhen yewande yifan yigit yildiz yilmaz yitzchak yoann yogendra yogesh yoginder yonatan yono ' +
  'yoona yoro younes yousef youssou youssouph youssoupha yuka yulia yuliana yumi yuna yuni yunita yunus yuto ' +
  'yuxuan yves zachariasz zacharie zackary zaenab zafir zaharia zaira zakaria zakary zaki zakir zalindra zamira ' +
  'zanele zaneta zarije zavida zayd zaynab zbigniew zdenka zdenko zdeslava zdravko zdzislaw zed zehava zehra zeki ' +
  'zelaya zeljka zeljko zelmira zeno zenobia zeyd zeynep zhanna zhiwei ziad zihan zina zinaida zita ziva zixuan ' +
  'ziyad zizi zlata zlatica zlatka zlatko zodwa zoja zoran zorana zorka zrinislav zrinko zulaikha zulema zulfa ' +
  'zulfikar zuzana zuzanna zvezdana zvonimir zvonko zygmunt';
