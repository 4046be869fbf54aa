import type { KenniswijzerError } from "@kenniswijzer/domain";

/** What is wrong with a file or address and what to do, for people who hand it in. The first that fits; `$1` is what its pattern found. */
const FAILURES: readonly (readonly [says: RegExp, text: string])[] = [
  [
    /broke off each time/,
    "is niet gelezen: het inlezen brak er telkens op af. Geef het in een andere vorm, of in delen.",
  ],
  [/is empty/, "is leeg. Geef een bestand waar tekst in staat."],
  [/is a scan/, "bestaat uit plaatjes van bladzijden. Laat eerst een programma de tekst herkennen (OCR)."],
  [/a picture, sound or video|a video|sound or video|is sound/, "is geluid of beeld. Geef de uitgeschreven tekst."],
  [/a picture/, "is een plaatje. Geef een bestand met tekst."],
  [/has a password|with a password/, "heeft een wachtwoord. Haal het wachtwoord eraf en bewaar het opnieuw."],
  [/old Word document|RTF document/, "is van een oude soort. Bewaar het als .docx."],
  [/old PowerPoint|OpenDocument presentation/, "is een presentatie die niet wordt gelezen. Bewaar haar als .pptx."],
  [/old Excel|binary Excel/, "is een Excel-bestand van een andere soort. Bewaar het als .xlsx."],
  [/is damaged, or no/, "is beschadigd, of iets anders dan de naam zegt. Bewaar het opnieuw."],
  [/Outlook message/, "is een bericht van Outlook. Bewaar het als .eml."],
  [/old Office file/, "is een oud Office-bestand. Bewaar het in een nieuwe vorm, zoals .docx."],
  [
    /gzip file|7z archive|RAR archive/,
    "is een soort archief die niet wordt gelezen. Pak het eerst uit, of maak er een ZIP van.",
  ],
  [/a drawing/, "is een tekening. Geef de tekst eruit."],
  [/an e-book/, "is een e-boek. Bewaar het als tekst of HTML."],
  [/a database/, "is een database. Bewaar wat van belang is als CSV."],
  [/PostScript/, "is PostScript. Maak er een PDF van."],
  [/a program/, "is een programma en geen document."],
  [/may hold several documents/, "kan meer documenten bevatten. Vervang een document door één document."],
  [
    /has an id that another document has/,
    "heeft een kenmerk (`id`) dat al bij een ander document hoort. Geef het een eigen kenmerk.",
  ],
  [/is no kind of document|holds no documents/, "bevat geen document dat gelezen kan worden."],
  [/land outside its folder/, "bevat een bestand dat buiten zijn map wil komen. Vertrouw dit archief niet."],
  [/more than is safe|lies too deep/, "is te groot of te diep ingepakt. Pak het uit en geef de bestanden zelf."],
  [/was not read within/, "kostte te veel tijd om te lezen. Splits het op."],
  [/has no column "([^"]*)"; its columns are (.*)/s, 'heeft geen kolom "$1". Deze kolommen zijn er: $2.'],
  [/is no file but a pipe/, "is geen bestand maar een apparaat of doorgeefluik."],
  [/takes more memory than there is/, "kost meer geheugen dan er is. Splits het op."],
  [
    /the limit is|is longer than|is larger than|too many elements|too many cells|too much text/,
    "is te groot. Splits het op.",
  ],
  [/is nested too deep/, "zit te ingewikkeld in elkaar. Bewaar het opnieuw als tekst."],
  [/has date/, "heeft een datum die niet te lezen is. Schrijf die als 2015, 2015-11 of 2015-11-24."],
  [/CSV table/, "is een tabel waarin een aanhalingsteken niet wordt gesloten."],
  [/is no document: it is no JSON/, "is geen geldige JSON: elke regel moet een document zijn."],
  [/is no document: it has no "text"/, "mist het veld `text`."],
  [/is no document: "/, "heeft een veld dat niet klopt."],
  [
    /does not lead to the public internet/,
    "ligt niet op het openbare internet. Bewaar de bladzijde en geef dat bestand.",
  ],
  [/stands on port/, "staat op een poort die niet wordt opgehaald. Bewaar de bladzijde en geef dat bestand."],
  [
    /is no web address|name or password in it/,
    "is geen webadres dat iedereen mag lezen. Begin met https:// en laat naam en wachtwoord weg.",
  ],
  [/asks for a login/, "vraagt om in te loggen. Bewaar de bladzijde en geef dat bestand."],
  [/does not exist; check the path/, "bestaat niet. Kijk het pad na."],
  [
    /is a folder that cannot be read|cannot be read; check its permissions/,
    "mag niet worden gelezen. Kijk de rechten na.",
  ],
  [/is a folder/, "is een map. Noem de bestanden erin."],
  [/does not exist; check the address/, "bestaat niet. Kijk het adres na."],
  [
    /is not found; check|does not answer|answers with error/,
    "is niet bereikbaar. Kijk het adres na, of probeer het later.",
  ],
  [/takes too long/, "doet er te lang over. Probeer het later, of geef het bestand zelf."],
  [/no valid certificate/, "heeft geen geldig certificaat. Bewaar de bladzijde en geef dat bestand."],
  [/leads on more than/, "verwijst te vaak door. Geef het adres waar het eindigt."],
  [/is no document \(/, "is geen document. Geef het adres van de bladzijde of het bestand zelf."],
  [/binary/, "is geen tekst en geen soort document die wordt gelezen."],
  [/broken/, "is kapot of niet compleet. Bewaar het opnieuw."],
];
const OTHERWISE = "kan niet worden gelezen. Bewaar het opnieuw, of geef het in een andere vorm.";

/** Why a document was not read, for who handed it in. What its name says plays no part. */
export function failureText({ message }: KenniswijzerError, name: string): string {
  const last = name.split("/").at(-1) ?? name;
  const says = message.replaceAll(name, "").replaceAll(last, "");
  for (const [known, text] of FAILURES) {
    const found = known.exec(says);
    if (found) return text.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
  }
  return OTHERWISE;
}

export const WAITS = "De gegevens zijn nu niet bereikbaar. Zodra dat weer kan, gaat het inlezen vanzelf verder.";
export const BROKE =
  "Het inlezen is gestopt door een fout aan onze kant. Wat u gaf is bewaard: na een herstart van de server gaat het verder.";
