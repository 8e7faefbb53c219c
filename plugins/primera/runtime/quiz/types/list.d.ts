/**
 * Type -> what loads the module of its form. What most pages have comes with every quiz; the rest is
 * loaded by the pages that have such a question. The build writes this module.
 */
export const RARER: Record<string, () => Promise<unknown>>;
