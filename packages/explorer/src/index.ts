/** Folder with the built page, to be served at `/`; it is there after `npm run build`. */
export const assetsFolder: URL = new URL("../dist/page/", import.meta.url);
