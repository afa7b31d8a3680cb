/** Texts that the fuzzer found, by target; each is tried by every run of the tests. */
export const FOUND: Readonly<Record<string, readonly string[]>> = {};
