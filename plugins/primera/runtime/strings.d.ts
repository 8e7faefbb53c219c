/** Written by the build from `locales/<language>/runtime.toml`; keys without their `runtime.`. */
declare const strings: Readonly<Record<string, string>>;
export default strings;
