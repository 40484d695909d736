/** Words that everyday talk is made of; a phrase of nothing else says nothing in particular. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `the a an i be to of and in that have it for not on with he as you do at this but his by from they we say her she or
will my one all would there their what so up out if about who get which go me when make can like time no just him know
take people into year your good some could them see other than then now look only come its over think also back after
use two how our work first well way even new want because any these give day most us is are was were been has had did
does am being having doing going got gets getting makes making made takes taking took taken feel feeling really very
too much many more here where why again still always ever today tomorrow tonight yesterday week month morning night
home house school job friend friends family mum mom dad thing things something anything everything nothing someone
anyone everyone yes yeah ok okay please thanks thank sorry hello hi hey bye lol right left long little big bad better
best last next same own old young great hard tired talk talking tell told said ask asked need let keep put try trying
help done off down away before around every another such through while should may might must shall cannot`.split(/\s+/),
);
