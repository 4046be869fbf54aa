/** Changes with the lists and with how they are read. A test compares its second part with the lists, the first goes up by hand with the code. */
export const GAZETTEER_VERSION = "1-if143pq9gf";
