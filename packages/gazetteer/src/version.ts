/** Changes with the lists and with how they are read: a checksum over the data files, kept right by a test. */
export const GAZETTEER_VERSION = "0";
