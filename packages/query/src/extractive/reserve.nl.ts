const DENIES =
  /(?<!\p{L})(?:niet|geen|nooit|noch|evenmin|afgewezen|afgehaakt|wijst|wijzen|ziet .{0,20}\baf|zien .{0,20}\baf|zag .{0,20}\baf|zagen .{0,20}\baf|benaderd|misverstand|onjuist|bedankt|vervallen|geannuleerd|ge[eë]indigd|be[eë]indigd|stopgezet|opgezegd|buiten beeld)(?!\p{L})/iu;

const LEAVES_OPEN =
  /(?<!\p{L})(?:nog niet|misschien|mogelijk|eventueel|twijfel\p{L}*|overweegt|overwegen|overwoog|denk(?:t|en) .{0,12}na|hangt .{0,20}af|onderwerp van gesprek|in gesprek|(?:wordt|worden|is|zijn) (?!voor).{0,20}gesproken|nog onbekend|beslis(?:t|sen) .{0,40}over|nog te (?:beslissen|besluiten|bepalen)|in behandeling|belangstelling|neemt .{0,40}besluit|besluit volgt|wacht(?:en)? .{0,20}besluit|pra(?:at|ten) .{0,12}nog|onderhandel\p{L}*|mits|eerst langs|in te vullen|gevraagd (?:om|of)|gepolst|moet(?:en)? nog|(?:laat|laten) .{0,12}weten of|weeg(?:t|en) .{0,20}(?:af|nog)|zou|zouden|wil(?:len)? (?:graag|pas|ook)|of ook|bereid|beoogde?)(?!\p{L})/iu;

const STRESSED: Readonly<Record<string, string>> = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };

// "níet" and "géén" are stressed, not other words; of equal length, so that offsets hold
const unstressed = (text: string): string => text.replace(/[áéíóú]/g, (letter) => STRESSED[letter] ?? letter);

/** True when words of the text deny what it names. */
export const denies = (text: string): boolean => DENIES.test(unstressed(text));

/** True when words of the text leave open whether it is so, or will be. */
export const leavesOpen = (text: string): boolean => LEAVES_OPEN.test(unstressed(text));

const EXCEPTION =
  /\((?:maar |dus )?(?:niet|behalve|uitgezonderd|zonder|voorheen|vroeger|voormalige?)(?!\p{L})[^()]*\)|(?:,\s|\s)(?:maar niet|behalve|uitgezonderd|met uitzondering van)\s[^,;.()]*/giu;

/** The text with what it sets apart blanked out at equal length: "A en B (maar niet C) doen mee" says nothing against A and B. */
export const withoutExceptions = (text: string): string =>
  unstressed(text).replace(EXCEPTION, (exception) => " ".repeat(exception.length));
