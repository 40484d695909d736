export const TOWNS_ABROAD =
  'aachen|aalen|aarhus|abeokuta|aberystwyth|abidjan|accrington|acton|adenta|adyar|agadir|agege|agra|ahlen|' +
  'aix-en-provence|ajaccio|ajah|ajegunle|akure|alafaya|alameda|albacete|alcala de guadaira|alcala de henares|' +
  'alcobendas|alcorcon|alcoy|aldershot|aleppo|algeciras|algiers|alhambra|alicante|alice springs|aliso viejo|' +
  'allentown|alloa|almaty|almeria|alpharetta|altadena|altamonte springs|altoona|altrincham|ames|amiens|amman|' +
  'ampang|amritsar|anacostia|anderson|andheri|andover|anfield|ang mo kio|ankeny|annandale|antalya|antibes|antioch|' +
  'antipolo|antwerp|antwerpen|apopka|apple valley|appleton|arbroath|arcadia|arden-arcade|arecibo|argenteuil|' +
  'arlington heights|armadale|armagh|armley|arnsberg|arrecife|asaba|aschaffenburg|ashburn|asheville|ashford|' +
  'ashington|asmara|asnieres-sur-seine|aspen hill|aston|astoria|asuncion|atascocita|athens-clarke county|athlone|' +
  'attleboro|aubervilliers|augsburg|augusta-richmond county|aulnay-sous-bois|avignon|avila|aviles|avondale|' +
  'aylesbury|azusa|bacolod|bad homburg vor der hohe|bad kreuznach|bad oeynhausen|bad salzuflen|badajoz|badalona|' +
  'baden-baden|baguio|baku|baldwin park|balham|ballarat|ballard|ballyfermot|ballymena|ballymun|ballymurphy|bamako|' +
  'bamberg|banbury|bandra|bandung|bangor|bankstown|baracaldo|bari|barnet|barnstable town|barrie|bartlett|basel|' +
  'basingstoke|basra|batangas|bathurst|batley|battersea|battle creek|bayamon|bayonne|bayreuth|baytown|beaumont|' +
  'beauvais|beavercreek|beaverton|beckton|bed stuy|bedford|bedminster|bedok|beeston|beirut|bel air south|belgrade|' +
  'bell gardens|belleville|bellevue|bellflower|bellingham|belo horizonte|benalmadena|bendigo|benidorm|benin city|' +
  'bensonhurst|bentonville|bergen|bergheim|bergisch gladbach|berkeley|bermondsey|bern|berwick|berwyn|besancon|' +
  'bethesda|bethlehem|bethnal green|bexhill|bexley|beziers|bhopal|bielefeld|bilbao|biloxi|binghamton|birkenhead|' +
  'bismarck|blackburn|blacksburg|blacktown|blaine|blanchardstown|bloemfontein|bloomington|blue springs|blyth|' +
  'boblingen|boca raton|bocholt|bochum|bognor|boise city|bolingbrook|bondi|bonita springs|bootle|bordeaux|' +
  'bordesley green|borivali|bossier city|bothell|bottrop|boulogne-billancourt|bourges|bournemouth|bowie|' +
  'bowling green|boyle heights|boynton beach|bozeman|bracknell|bradenton|braintree|brandenburg an der havel|' +
  'brasilia|bratislava|braunschweig|bremen|bremerhaven|brentford|brentwood|breslau|brest|bridgend|bridgwater|' +
  'bridlington|brixham|brno|broadmeadows|brockley|brockton|broken arrow|bromley|bronzeville|brookhaven|brookline|' +
  'brooklyn park|broomfield|brownsville|bruges|brunswick|bucharest|buckhead|buena park|buffalo grove|bujumbura|' +
  'bulawayo|bunbury|bundaberg|burbank|burgos|burien|burke|burleson|burlington|burnaby|burnley|burnsville|bursa|' +
  'busan|bushwick|bydgoszcz|byron bay|cabramatta|caceres|cadiz|cagayan de oro|caguas|calabar|calahorra|calais|' +
  'caldwell|cali|caloocan|camarillo|camberwell|camden town|campbelltown|canarsie|canary wharf|cannes|canning town|' +
  'cannock|canterbury|cape coast|cape coral|capitol hill|caracas|carlisle|carlow|carlsbad|carmarthen|carmichael|' +
  'carrollton|carson city|cartagena|cary|casa grande|casas adobes|castellon de la plana|castle rock|castleford|' +
  'castlemilk|castro valley|castrop-rauxel|catalina foothills|catania|catford|cathedral city|catonsville|' +
  'causeway bay|cavite|cebu|cedar hill|cedar park|cedar rapids|celle|centreville|cerdanola del valles|ceres|cergy|' +
  'cerritos|ceuta|chambery|champaign|champigny-sur-marne|chandigarh|chapel hill|chapeltown|charlottesville|chatham|' +
  'chatsworth|cheektowaga|cheetham hill|chelmsford|cheltenham|chemnitz|chengdu|cheras|chesapeake|chesterfield|' +
  'chiang mai|chichester|chiclana de la frontera|chico|chicopee|chino hills|chippenham|chisinau|chittagong|cholet|' +
  'chorley|chula vista|citrus heights|ciudad real|clacton|clapham|clarksville|clearwater|cleethorpes|' +
  'clermont-ferrand|cleveland heights|clichy|clondalkin|clonmel|cluj|clydebank|coachella|coburg|coconut creek|' +
  'coeur dalene|coffs harbour|coimbatore|coleraine|collado villalba|college station|collierville|colmar|colombes|' +
  'colton|columbia|commerce city|conakry|conroe|consett|conway|coon rapids|coquitlam|coral gables|coral springs|' +
  'corby|cordoba|cornella de llobregat|corpus christi|corvallis|coslada|costa mesa|cottbus|council bluffs|' +
  'country club|courbevoie|covina|craigmillar|craiova|cranston|crawley|creteil|crewe|cricklewood|cronulla|' +
  'crown heights|croxteth|crumlin|cubao|cuenta|cumbernauld|cupertino|curitiba|cutler bay|cuyahoga falls|cwmbran|' +
  'dadar|daegu|dagenham|dakar|dale city|dalston|daly city|damascus|danbury|dandenong|danville|darlington|darmstadt|' +
  'dartford|davao|davie|davis|daytona beach|dearborn|dearborn heights|debrecen|decatur|deerfield beach|dekalb|' +
  'delmenhorst|delray beach|deltona|deptford|des plaines|desoto|detmold|dewsbury|dhanmondi|dharavi|diamond bar|' +
  'didcot|didsbury|diepsloot|dijon|dinslaken|diyarbakir|dnipro|dodoma|doha|donetsk|doral|dorchester|dormagen|' +
  'dorsten|dortmund|dos hermanas|dothan|douala|dover|downers grove|downey|drancy|draper|dresden|drogheda|' +
  'drumchapel|dubbo|dubrovnik|dubuque|dudley|duisburg|dumaguete|dumfries|dundalk|dunfermline|dunkerque|dunwoody|' +
  'duren|dusseldorf|dwarka|eagan|east hartford|east hastings|east honolulu|east la|east lansing|east legon|' +
  'east london|east los angeles|east orange|east providence|eastbourne|easterhouse|eastleigh|easton|eastvale|' +
  'eau claire|eccles|echo park|eden prairie|edgbaston|edgware|edina|edinburg|edmonton green|eindhoven|el cajon|' +
  'el centro|el dorado hills|el ejido|el monte|el prat de llobregat|el puerto de santa maria|elche|eldoret|' +
  'elephant and castle|elk grove|elkhart|ellesmere|ellicott city|elmhurst|elmshorn|eltham|ely|elyria|emden|' +
  'encinitas|enfield|englewood|enid|enniskillen|enugu|epsom|erbil|erdington|erftstadt|erfurt|erie|erlangen|' +
  'eschweiler|escondido|essen|esslingen am neckar|estepona|etobicoke|euclid|euless|euskirchen|evanston|evansville|' +
  'faisalabad|falkirk|fall river|fallowfield|falmouth|far rockaway|fareham|faridabad|farmington|farmington hills|' +
  'farnborough|fayetteville|federal way|felixstowe|ferrol|festac|finchley|findlay|finglas|finsbury park|fishtown|' +
  'fitzroy|flatbush|fleetwood|flensburg|florence-graham|florissant|flower mound|folkestone|folsom|fond du lac|' +
  'fontana|footscray|fordham|fort collins|fort myers|fort pierce|fort smith|fort-de-france|fountain valley|' +
  'fountainebleau|framingham|frankfurt|frankfurt am main|frankston|frechen|fredericton|freeport|freetown|' +
  'freiburg im breisgau|fremantle|fremont|friedrichshafen|frisco|fuengirola|fuenlabrada|fukuoka|fulda|fullerton|' +
  'furth|gaborone|gaithersburg|galati|galveston|gandia|garbsen|garden grove|gardena|garki|gastonia|gateshead|' +
  'gatineau|gaza|gdansk|gdynia|gecho|gelsenkirchen|general santos|genoa|georgetown|geraldton|germantown|gerona|' +
  'getafe|geylang|ghaziabad|ghent|gijon|gillingham|gilroy|gipton|gladbeck|gladstone|glastonbury|glen burnie|' +
  'glendale|glendora|glenrothes|glenview|golders green|goodyear|goole|goppingen|gorlitz|gorton|gosford|goslar|' +
  'gosport|gothenburg|gottingen|govan|granada|grand forks|grand island|grand junction|grand prairie|grangetown|' +
  'granollers|grantham|gravesend|graz|great falls|greenock|greenpoint|greenville|greenwich|greenwood|greifswald|' +
  'grenoble|gresham|grevenbroich|grimsby|groningen|guangzhou|guayaquil|guaynabo|guelph|gugulethu|guildford|' +
  'gujranwala|gulberg|gulfport|gulshan|gummersbach|gurgaon|gurugram|gutersloh|gwarinpa|haarlem|hacienda heights|' +
  'hackensack|hackney wick|hagen|haifa|halesowen|haltom city|hameln|hammersmith|hampton|hanau|handsworth|hanford|' +
  'hannover|hanoi|harehills|hargeisa|haringey|harlesden|harlingen|harlow|harrisburg|harrisonburg|harrogate|' +
  'hartcliffe|hartlepool|harwich|hatfield|hattiesburg|hattingen|havant|haverhill|hawthorne|hayes|headingley|' +
  'heathrow|hebron|heidelberg|heidenheim an der brenz|heilbronn|hells kitchen|hemel|hemet|henderson|hendersonville|' +
  'hendon|hereford|herford|herne|herten|hertford|heywood|hialeah|hicksville|high point|highlands ranch|hilden|' +
  'hildesheim|hillbrow|hillingdon|hillsboro|hilo|hitchin|ho chi minh city|hoboken|hoffman estates|holloway|' +
  'hollywood|hornsby|hospitalet de llobregat|hounslow|howrah|hoxton|huelva|hulme|humboldt park|huntersville|' +
  'huntingdon|huntington|huntington beach|huntington park|hunts point|hurth|hutchinson|hyde park|hyeres|iasi|' +
  'ibbenburen|idaho falls|ikeja|ikorodu|ilford|ilkeston|iloilo|ilorin|inala|incheon|indio|indiranagar|indore|' +
  'inglewood|ingolstadt|innsbruck|invercargill|inwood|iowa city|ipswich|iqaluit|irondequoit|iserlohn|isfahan|' +
  'issy-les-moulineaux|ivry-sur-seine|izmir|jackson heights|jalalabad|jamaica plain|jane and finch|janesville|' +
  'jarrow|jayanagar|jefferson city|jeffersonville|jerez de la frontera|jerusalem|johns creek|johnson city|' +
  'johor bahru|jonesboro|joondalup|juba|jupiter|jurong|jurupa valley|kabul|kaduna|kaiserslautern|kalgoorlie|' +
  'kamloops|kandahar|kannapolis|kanpur|kaohsiung|karlsruhe|karol bagh|kasarani|kassel|katowice|kaunas|kawempe|' +
  'kearny|keighley|kelowna|kendal|kendale lakes|kennewick|kenosha|kensington|kentish town|kentwood|kerpen|' +
  'kettering|kharkiv|kharkov|khartoum|khayelitsha|kherson|kibera|kidderminster|kiev|kigali|kildare|kilkenny|' +
  'killarney|killeen|kilmarnock|kings heath|kingsport|kinshasa|kirkby|kirkcaldy|kirkdale|kirkland|kissimmee|kisumu|' +
  'kitale|kitchener|klang|kleve|knowle west|knutsford|koblenz|kochi|kokomo|konstanz|konya|koramangala|korangi|' +
  'koreatown|kowloon|krefeld|kuala lumpur|kurla|kuwait city|kwun tong|kyoto|la coruna|la crosse|la habra|' +
  'la linea de la concepcion|la mesa|la mirada|la paz|la rochelle|la seyne-sur-mer|lafayette|laguna|laguna niguel|' +
  'lajpat nagar|lake charles|lake elsinore|lake forest|lake havasu city|lake ridge|lakeland|lakeville|lambeth|' +
  'landshut|langa|langenhagen|larne|las cruces|las palmas de gran canaria|las pinas|lauderhill|launceston|lausanne|' +
  'laval|lawton|laxmi nagar|layton|le havre|le mans|le tampon|league city|leatherhead|lees summit|leesburg|leganes|' +
  'lehi|lehigh acres|leiden|leipzig|leith|lekki|lenexa|leonberg|lerida|les abymes|letchworth|lethbridge|' +
  'letterkenny|levallois-perret|levenshulme|leverkusen|levittown|lewisham|lewisville|lexington-fayette|leyland|' +
  'leyton|leytonstone|liberty city|lichfield|lille|lilongwe|limehouse|limoges|linares|lippstadt|little havana|' +
  'littleton|livermore|livingston|livonia|ljubljana|llandudno|llanelli|lodi|lodz|logan city|logan square|logrono|' +
  'lombard|lome|lompoc|longmont|longsight|longueuil|longview|lorain|lorca|lorient|lorrach|loughborough|loughton|' +
  'loveland|lower east side|lower hutt|lowestoft|luanda|lubeck|lublin|lucknow|ludenscheid|ludhiana|ludlow|' +
  'ludwigsburg|ludwigshafen am rhein|luneburg|lunen|lviv|lynchburg|lynwood|lyon|maastricht|macau|macclesfield|' +
  'machakos|mackay|macon-bibb county|magdeburg|maidstone|maiduguri|mainz|majadahonda|makati|makindye|malabon|malad|' +
  'malaga|malindi|malmo|malton|managua|manama|mandaluyong|mandurah|manenberg|mangere|mannheim|manresa|manteca|' +
  'manukau|maple grove|maputo|marbella|marburg|margate|maricopa|marikina|markham|marrakech|marrakesh|marrickville|' +
  'marseille|maryhill|marysville|maseru|mashhad|mataro|mathare|matlock|mattapan|mayaguez|mbarara|mcallen|mckinney|' +
  'mclean|medellin|medford|medicine hat|meerbusch|menifee|merced|merida|merignac|merthyr|metairie|methuen town|' +
  'mexborough|miami beach|miami gardens|middletown|midwest city|mijas|mildura|mile end|mill hill|millcreek|' +
  'milpitas|minden|minnetonka|minot|minsk|miramar|mirpur|mishawaka|mission viejo|missoula|missouri city|mitcham|' +
  'mitchells plain|moers|molina de segura|moline|mollet del valles|mombasa|monchengladbach|moncton|mong kok|monroe|' +
  'monrovia|montauban|montebello|monterey park|montevideo|montpellier|montreuil|montrose|moore|morecambe|' +
  'moreno valley|morgan hill|morpeth|moss side|mostoles|mosul|motherwell|motril|mott haven|mount druitt|' +
  'mount pleasant|mount prospect|mount vernon|mountain view|muirhouse|mulheim an der ruhr|mulhouse|mullingar|' +
  'multan|munchen|muncie|munster|muntinlupa|murcia|murfreesboro|murrieta|mushin|mysore|naas|nagoya|nagpur|nakuru|' +
  'nampa|nanaimo|nanterre|nantes|napier|naples|nashua|nashville-davidson|national city|navan|navotas|ndjamena|' +
  'ndola|neasden|nelspruit|neu-ulm|neubrandenburg|neuilly-sur-seine|neumunster|neuss|neuwied|new bedford|' +
  'new braunfels|new britain|new brunswick|new cross|new rochelle|new westminster|newbury|newham|newport|' +
  'newport beach|newport news|newquay|newtown|niagara falls|nicosia|nijmegen|nimes|niort|noarlunga|noblesville|' +
  'noida|noisy-le-grand|norbury|norderstedt|nordhorn|norris green|north bethesda|north charleston|north highlands|' +
  'north hollywood|north las vegas|north lauderdale|north little rock|north miami|north miami beach|north port|' +
  'north richland hills|north york|northallerton|ntinda|nuneaton|nuremberg|nurnberg|nyanga|nyeri|oak lawn|oak park|' +
  'oakland hills|oakland park|oakville|oban|oberhausen|ocala|oceanside|odesa|ofallon|offenbach am main|offenburg|' +
  'oklahoma city|olathe|oldbury|omagh|onitsha|oradea|orense|orihuela|orland park|orleans|ormskirk|oro valley|' +
  'oshawa|oshkosh|oshodi|osnabruck|ostrava|osu|oswestry|otara|ouagadougou|overland park|overtown|oviedo|owensboro|' +
  'owerri|paderborn|palencia|palermo|palm bay|palm beach gardens|palm coast|palm desert|palm harbor|palm springs|' +
  'palma|palma de mallorca|palmdale|palmerston north|palo alto|pamplona|panorama city|papatoetoe|paranaque|' +
  'parkdale|parla|parma|parramatta|partick|pasadena|pasay|pasco|pasig|passaic|passau|paterna|paterson|patna|' +
  'pawtucket|peabody|pearl city|peine|pembroke pines|penrith|pensacola|penzance|perpignan|perris|perth amboy|' +
  'peshawar|pessac|petaling jaya|petaluma|pflugerville|pforzheim|phnom penh|pico rivera|pietermaritzburg|pilsen|' +
  'pine bluff|pine hills|pinellas park|pittsburg|pittsfield|placentia|plainfield|plaistow|plauen|pleasanton|' +
  'plovdiv|pocatello|podgorica|poinciana|poitiers|pokhara|pollok|polokwane|pompano beach|ponce|ponferrada|' +
  'pontefract|pontevedra|pontiac|pontypridd|poole|porirua|port arthur|port charlotte|port elizabeth|port harcourt|' +
  'port moresby|port of spain|port orange|port st lucie|portadown|porterville|porthcawl|portlaoise|porto|potomac|' +
  'potsdam|powai|poway|poznan|pozuelo de alarcon|prestwich|prince george|pristina|puebla|puertollano|pulheim|' +
  'punggol|queenstown|quetta|quezon city|quiapo|quimper|quito|rabat|rainier valley|ramsgate|rancho cordova|' +
  'rancho cucamonga|rancho palos verdes|rancho santa margarita|rapid city|rastatt|ratingen|ravensburg|rawalpindi|' +
  'rawtenstall|rayleigh|recife|recklinghausen|red deer|redcar|redding|redditch|redfern|redmond|redondo beach|' +
  'redruth|redwood city|regensburg|reigate|reims|remscheid|rennes|renton|reseda|reston|reutlingen|rexdale|' +
  'reykjavik|rheine|rhondda|rhyl|richardson|richland|riga|rio rancho|rivas-vaciamadrid|riverton|riverview|' +
  'rochester hills|rochford|rock hill|rockhampton|rockingham|rocklin|rockville|rockwall|rocky mount|rogers park|' +
  'rohini|rohnert park|romford|rongai|roquetas de mar|rosenheim|roseville|rostock|rotherhithe|rotorua|rotterdam|' +
  'roubaix|rouen|round rock|rowland heights|rowlett|roxbury|royal oak|rueil-malmaison|rugeley|runcorn|rushden|' +
  'rusholme|russelsheim am main|ryde|saarbrucken|sabadell|saginaw|sagunto|saint-denis|saint-etienne|' +
  'saint-maur-des-fosses|saint-nazaire|saint-paul|saint-pierre|saint-quentin|saket|salamanca|salford|salina|' +
  'salisbury|salzburg|salzgitter|samarkand|sammamish|san angelo|san bernardino|san bruno|san clemente|' +
  'san cristrobal de la laguna|san fernando|san jacinto|san leandro|san luis obispo|san marcos|san mateo|' +
  'san rafael|san ramon|san salvador|san sebastian|san sebastian de los reyes|san tan valley|sanaa|sandton|' +
  'sandwell|sandy springs|sanford|sankt augustin|sanlucar de barrameda|santa barbara|santa clara|santa clarita|' +
  'santa coloma de gramanet|santa cruz|santa cruz de tenerife|santa fe|santa lucia de tirajana|santa maria|' +
  'santa monica|santa rosa|santander|santee|santiago de compostela|sapporo|sarajevo|sarasota|sarcelles|sarnia|' +
  'sayreville|scarborough|schaumburg|schenectady|schwabisch gmund|schweinfurt|schwerin|scranton|scunthorpe|' +
  'seacroft|segovia|selly oak|sengkang|severn|sevilla|seville|sfax|sha tin|shah alam|sham shui po|shankill|shawnee|' +
  'sheboygan|shenzhen|shepherds bush|shepparton|sherbrooke|shoreditch|shreveport|shrewsbury|sialkot|siegen|' +
  'sierra vista|silver lake|silver spring|simi valley|sindelfingen|sioux city|skegness|skelmersdale|skipton|skokie|' +
  'skopje|small heath|smyrna|sokoto|solihull|solingen|somerville|south gate|south hill|south jordan|' +
  'south san francisco|south valley|south whittier|southall|southaven|southend|southfield|southie|southmead|' +
  'southport|southwark|soweto|sparkbrook|sparkhill|speke|speyer|splott|spokane valley|spring hill|spring valley|' +
  'springburn|springdale|srinagar|st catharines|st charles|st clair shores|st cloud|st george|st johns|st joseph|' +
  'st kilda|st louis park|st pauls|st peters|staines|stalybridge|stanmore|state college|stellenbosch|' +
  'sterling heights|stevenage|stillwater|stirling|stockwell|stoke newington|stornoway|stourbridge|strabane|' +
  'stralsund|strasbourg|stratford east|streatham|strongsville|stroud|stuttgart|subang|sudbury|sugar land|' +
  'summerville|sunnyvale|sunrise manor|sunset park|surabaya|surat|surulere|suva|swakopmund|swinton|szczecin|szeged|' +
  'tabriz|tacloban|taguig|taipei|takoradi|talavera de la reina|tallaght|tallinn|tambaram|tamiami|tampere|tampines|' +
  'tamworth|tarragona|tarrasa|tashkent|taunton|tauranga|taylorsville|taytay|tbilisi|tegucigalpa|tel aviv|telde|' +
  'telford|tema|tembisa|temecula|terre haute|tewkesbury|texas city|thane|the hammocks|the villages|the woodlands|' +
  'thessaloniki|thetford|thika|thornton|thornton heath|thousand oaks|thunder bay|thurso|tilburg|tilbury|timaru|' +
  'timisoara|tinley park|tirana|tiverton|toa payoh|toms river|tonawanda|tonbridge|tondo|toowoomba|topeka|torino|' +
  'torquay|torrance|torrejon de ardoz|torrelavega|torremolinos|torrevieja|toulon|toulouse|tourcoing|tower hamlets|' +
  'town n country|townsville|towson|toxteth|tralee|trier|trieste|tripoli|trois rivieres|troisdorf|trondheim|troyes|' +
  'trujillo alto|truro|tseung kwan o|tsim sha tsui|tubingen|tuckahoe|tuen mun|tulare|tullamore|tunbridge|tunis|' +
  'turin|turku|twickenham|twin falls|tynemouth|ulaanbaatar|umlazi|union city|upper hutt|upper west side|uppsala|' +
  'urbana|urbandale|utica|utrecht|uttara|uxbridge|vacaville|valdemoro|valdosta|valenzuela|valladolid|valletta|' +
  'valparaiso|van nuys|varanasi|varna|vauxhall|velachery|velbert|venice|venissieux|versailles|victoria island|' +
  'vientiane|viersen|viladecans|ville marie|villejuif|villeneuve-dascq|villeurbanne|villingen-schwenningen|vilnius|' +
  'visakhapatnam|vitry-sur-seine|wagga wagga|waiblingen|waipahu|waldorf|wallasey|wallsend|walnut creek|walsall|' +
  'waltham|walthamstow|wan chai|wandsworth|warner robins|warri|warrnambool|washington heights|waterbury|waterloo|' +
  'watford|watsonville|waukegan|waukesha|wauwatosa|wavertree|weimar|wellingborough|welwyn|wembley|wenzhou|werribee|' +
  'wesel|wesley chapel|west allis|west babylon|west covina|west des moines|west hartford|west haven|west jordan|' +
  'west lafayette|west new york|west palm beach|west sacramento|west seneca|west valley city|wester hailes|' +
  'westfield|westland|westlands|westminster|wetzlar|wexford|weymouth|weymouth town|whanganui|whangarei|whitby|' +
  'white plains|whitechapel|whitefield|whitehaven|whitehorse|whitstable|whittier|wichita falls|wicker park|wicklow|' +
  'widnes|wiesbaden|wilhelmshaven|willesden|willich|wilmington|wimbledon|winchester|windermere|windhoek|' +
  'winston-salem|wisbech|witten|woking|wokingham|wolfenbuttel|wolfsburg|wollongong|wood green|woodbury|woolwich|' +
  'woolwich arsenal|workington|worksop|worthing|wrexham|wroclaw|wuhan|wuppertal|wurzburg|wuse|wylie|wynwood|' +
  'wythenshawe|xian|yaba|yakima|yangon|yaounde|yekaterinburg|yellowknife|yeovil|yerevan|yishun|yokohama|' +
  'yorba linda|yuba city|yucaipa|yuen long|yuma|zagreb|zamboanga|zamora|zaporizhzhia|zaragoza|zaria|zurich|zwickau';
