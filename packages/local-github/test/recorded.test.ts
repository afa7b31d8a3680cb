/** GitHub's own recorded traffic, replayed request by request: the local GitHub answers alike, or differs for a reason on the list. */
import { describe, expect, it } from "vitest";
import { compareAnswers } from "./recorded/comparison.ts";
import { DIFFERENCES, NOT_SERVED } from "./recorded/differences.ts";
import { listRecordings, openStage, readRecording, replay } from "./recorded/recording.ts";

const recordings = listRecordings();
const served = recordings.filter((name) => !(name in NOT_SERVED));

/** Where each difference shows, as `recording METHOD path`. */
async function collectDifferences(): Promise<ReadonlyMap<string, readonly string[]>> {
	const seen = new Map<string, string[]>();
	for (const name of served) {
		const stage = await openStage(name);
		try {
			for (const step of readRecording(name)) {
				const local = await replay(stage, step);
				const differences = compareAnswers(
					{ status: step.status, body: step.response, header: (key) => step.headers[key] ?? null },
					{ status: local.status, body: local.body, header: (key) => local.headers.get(key) },
				);
				const where = `${name} ${step.method.toUpperCase()} ${step.path}`;
				for (const difference of differences) {
					const key = difference.replace(/^body.*(?=\.avatar_url:)/, "*");
					seen.set(key, [...(seen.get(key) ?? []), where]);
				}
			}
		} finally {
			await stage.close();
		}
	}
	return seen;
}

describe("beside GitHub's recorded traffic", () => {
	it("knows every recording of the package", () => {
		expect(recordings).toHaveLength(22);
		expect(Object.keys(NOT_SERVED).filter((name) => !recordings.includes(name))).toEqual([]);
		expect(served.flatMap((name) => readRecording(name))).toHaveLength(41);
	});

	it("differs only where the list says so, as often as it says", async () => {
		const expected = DIFFERENCES.flatMap(({ differences }) => Object.entries(differences)).sort();
		const seen = await collectDifferences();
		const counted = [...seen].map(([difference, where]): [string, number] => [difference, new Set(where).size]);
		const surprising = [...seen].filter(([difference]) => !expected.some(([known]) => known === difference));
		expect(Object.fromEntries(surprising)).toEqual({});
		expect(Object.fromEntries(counted.sort())).toEqual(Object.fromEntries(expected));
	});

	it("gives a reason for each difference, and lists none twice", () => {
		const all = DIFFERENCES.flatMap(({ differences }) => Object.keys(differences));
		expect(new Set(all).size).toBe(all.length);
		expect(DIFFERENCES.filter(({ reason }) => !reason.endsWith("."))).toEqual([]);
	});

	it.each(Object.keys(NOT_SERVED))("refuses the recording %s, which it does not serve, and says so", async (name) => {
		const stage = await openStage(name);
		try {
			const steps = readRecording(name);
			const asked = steps.find(({ method }) => method !== "get") ?? steps[0];
			expect((await replay(stage, asked!)).status).toBeGreaterThanOrEqual(400);
			expect(stage.github.journal.violations()).toMatchObject([{ part: "route" }]);
		} finally {
			await stage.close();
		}
	});
});
