/** Words by which a sentence denies what it names. */
export const DENIES =
  /(?<!\p{L})(?:niet|geen|nooit|noch|afgewezen|afgehaakt|wijst|wijzen|ziet .{0,20}\baf|zien .{0,20}\baf|benaderd)(?!\p{L})/iu;

/** Words by which it leaves open whether it is so, or will be. */
export const LEAVES_OPEN =
  /(?<!\p{L})(?:nog niet|misschien|mogelijk|eventueel|twijfel\p{L}*|overweegt|overwegen|denk(?:t|en) .{0,12}na|hangt .{0,20}af|onderwerp van gesprek|in gesprek|(?:wordt|worden) .{0,20}gesproken|nog onbekend|beslis(?:t|sen) .{0,40}over|neemt .{0,40}besluit|besluit volgt|wacht(?:en)? .{0,20}besluit|pra(?:at|ten) .{0,12}nog|onderhandel\p{L}*|mits|eerst langs|in te vullen|gevraagd om|zou|zouden|wil(?:len)? (?:graag|pas)|of ook)(?!\p{L})/iu;
