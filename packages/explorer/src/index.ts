/** Where the built page is; empty until `npm run build`. */
export const assetsFolder: URL = new URL("../dist/page/", import.meta.url);
