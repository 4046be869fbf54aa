import type { Login, LoginOptions } from "./login.ts";

/** Login with an OIDC provider. Its libraries load here, for who uses them only. */
export async function openLogin(options: LoginOptions): Promise<Login> {
  return (await import("./login.ts")).oidcLogin(options);
}
