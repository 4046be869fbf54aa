/** Dutch function words: no subject of a text, left out of index and query. Folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `aan aangaande aangezien achter af al aldaar aldus alhoewel alias alle allebei alleen alles als alsnog altijd ander andere
anders anderszins beide beiden ben beneden bent betreffende bij bijna bijv binnen boven bovendien bovengenoemd daar daarbij
daarin daarmee daarna daarnaast daarom daarop daaruit daarvan daarvoor dan dat de den der derden des deze dezelfde die dien diens
dient dit doch doe doen doet door doordat dus echter een eens eerst elk elke en enige enkel enkele er erdoor ergens ermee
erop eruit ervan ervoor etc even eveneens evenwel gedurende geen gehad gemogen geweest ge gij ging had hadden hare heb hebben
hebt heeft heel hem hen het hetgeen hetzelfde hier hierbij hierdoor hierin hierna hierop hiervan hiervoor hij hoe hoeveel hoewel hun ieder iedere
iedereen iemand iets ik in indien inmiddels inzake is ja je jij jijzelf jou jouw jullie kan kon konden krachtens kunnen kunt
liever maar mag me men met mij mijn mijzelf mits mocht mochten moest moesten moet moeten mogen na naar nadat namelijk naast
niet niets nog nogal nooit noch nu o oa of ofwel om omdat omtrent onder ons onszelf onze ook op over overigens pas per reeds
sedert sinds sommige slechts steeds te tegen tegenover ten ter terwijl tevens tijdens toch toe toen tot totdat tussen u uit
uw vaak van vanaf vandaan vanuit vanwege veel verder via volgens voor vooral voorafgaand voordat voorts waar waaraan waarbij waardoor waarin waarmee
waarom waarop waarover waaruit waarvan waarvoor wanneer want waren was wat we weer wel weinig welk welke werd werden wie
wiens wier wij wil wilde willen wilt word worden wordt ze zeer zelf zelfs zich zichzelf zij zijn zo zoals zodat zonder
zou zouden zowel zult zullen zal bv ca enz inclusief exclusief resp vd`.split(/\s+/),
);
