/**
 * Plain words the clean-up may mend towards (k*ll, killlll, "k i l l m e"), and words that are right as they stand.
 * Where several fit, the first wins: words that matter here come first.
 */
export const LEXICON = `
kill die suicide suicidal myself dead death hurt harm cut cutting pills pill gun knife blood bleed overdose overdosed
overdosing rope hang jump drown shoot shot stab poison blade razor bridge rape raped abuse abused hit beat choke
choked strangle strangled drunk drugs meth heroin cocaine coke crack weed fentanyl fent xanax bleach alcohol vodka
relapse relapsed unalive unaliving unalived unsafe kms kys killing killed dying died suffer suffering end ending ended
life lives live living gone burn burned burning burnt bleeding drug anorexia anorexic bulimia bulimic purge purging
binge starve starving fuck fucking fucked shit bitch ass asshole damn hell sex sexual porn nude nudes slut whore dick
pussy cock tits cum cunt bastard faggot tranny retard retarded hate hated hates hopeless worthless useless pathetic
burden trapped alone lonely scared afraid help please sad pain painful tired wish goodbye bye sorry love loved tonight
tomorrow today forever anymore depressed depression anxiety anxious panic crying cry cried empty numb broken lost safe
od sh si ed mg ml kg iv aa na dts the a i be to of and in that have it for not on with he as you do at this but his by
from they we say her she or an will my one all would there their what so up out if about who get which go me when make
can like time no just him know take people into year your good some could them see other than then now look only come
its over think also back after use two how our work first well way even new want because any these give day most us is
are was were been has had did does am being having doing going got gets getting makes making made takes taking took
taken gives given gave feel feels feeling felt thinks thinking thought thoughts knows knowing knew known wants wanted
wanting need needs needed try tries trying tried tell tells telling told says saying said ask asks asking asked talk
talks talking talked works working worked call calls calling called keep keeps keeping kept let lets leave leaves
leaving left comes coming came find finds finding found stop stops stopped stopping start started starting sleep
sleeping slept eat eats eating ate drink drinks drinking drank wake waking woke walk walking drive driving run running
sit sitting stand standing lie lying stay staying happen happened happening mean means meant stuff thing things
something anything nothing everything someone anyone everyone nobody somebody anybody everybody here where why whose
whom while until since before again still already never always often sometimes maybe really very too much many more
less least few little lot lots enough quite pretty almost ever yet else same both each every own such through around
down off away under between against without within during across behind beside near far long short big small old young
bad better best worse worst right wrong true false real sure okay ok fine nice kind hard easy high low late early soon
later last next second third week weeks month months years days night nights morning evening afternoon hour hours
minute minutes moment times mom dad mother father parents sister brother son daughter wife husband friend friends
boyfriend girlfriend partner family kid kids child children baby boy girl man woman men women guy person doctor nurse
therapist therapy hospital school class teacher home house room bed bathroom car door phone job money food water head
heart body face hand hands arm arms leg legs neck throat wrist wrists eye eyes mouth skin mind voice voices name word
words world place point part reason problem problems question answer idea plan note letter story song game movie book
dog cat pet birthday care cares cared hear heard listen seen saw looking looks looked watch show play playing read
reading write writing wrote send sent text message hold hope hoping fear angry mad happy glad proud calm quiet loud
sick ill weak strong crazy weird stupid ugly fat hungry full cold hot dark light deep clean open close closed wait
waiting hello hey hi yes yeah yep nah nope thanks thank bro dude omg lol lmao haha hmm hm um uh oh ah aww wow ugh idk
wtf tbh jk wall ball seem feet feed free tree three agree cool mood poor funny silly actually literally seriously
honestly totally completely probably definitely exactly attack attacks grape graped save move ignore shave struggle
worry matter change smile laugh dance sing push pull throw catch break bring follow believe wonder remember forget
forgive argue yell punch kick slap choose lose win hide trip roll pop train test treat explain cuddle snuggle cook
teach learn clear figure respond react sweat shower shake vomit faint pass carry cope deal begin ruin robin cabin
latin satin cumin gavin justin putin login plugin therein wherein herein certain main rain captain insulin aspirin
coffin muffin cousin basin raisin virgin
`;
