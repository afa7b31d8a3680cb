/** Decides a good release with changes, and finds a row of the matrix. */
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { goodFacts, policyOf } from "./release-under-test.ts";

export const decide = (changes: Partial<PreflightFacts> = {}, overrides: Record<string, unknown> = {}) =>
	decidePreflight(goodFacts(changes), policyOf(overrides));

export const row = (decided: ReturnType<typeof decide>, id: string) => decided.rows.find((known) => known.id === id)!;

export const release = (fields: Partial<PreflightFacts["release"]>) => ({
	release: { ...goodFacts().release, ...fields },
});

export const hotfix = release({ type: "patch", version: "1.1.1", tag: "v1.1.1" });

export const waiver = (fields: object = {}) => ({
	waivers: [{ requirement: "ci", owner: "@rita", reason: "the build farm is down", expires: "2026-05-03", ...fields }],
});

const { performance: _, ...others } = goodFacts().reports;
/** Reports, of which none is about performance. */
export const unmeasured = others;
