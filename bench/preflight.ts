/** What preflight reads for 300 commits in 100 pull requests: HTTP requests, and how many follow one another. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countRoundTrips } from "@octoacme/local-github/journal.ts";
import { closeShops, openShop } from "../actions/preflight/test/shop.ts";
import { seedCheck, seedRun } from "../actions/preflight/test/shop-evidence.ts";
import type { Measurement } from "./run.ts";

const PULLS = 100;
/** Long enough that what goes out together comes back together. */
const LATENCY_MS = 400;

/** Dry runs of the built bundle, so that every request is a read: with a checkout and without one; the worse of both counts. */
export async function measure(): Promise<Measurement[]> {
	try {
		const shop = await openShop();
		const { git, github } = shop;
		for (let number = 13; number < 12 + PULLS; number += 1) {
			git("checkout", "-q", "-b", `topic-${number}`);
			shop.commit(`feat: first half of ${number}`, { [`src/${number}.ts`]: "1\n" });
			shop.commit(`feat: second half of ${number}`, { [`src/${number}.ts`]: "2\n" });
			git("checkout", "-q", "main");
			git("merge", "-q", "--no-ff", "-m", `Merge pull request #${number} from octo/topic-${number}`, `topic-${number}`);
			git("branch", "-q", "-D", `topic-${number}`);
		}
		const sha = git("rev-parse", "HEAD");
		git("tag", "v1.2.0", sha);
		git("tag", "-d", shop.tag);
		github.derivePulls();
		seedRun(github, { id: 901, workflow: ".github/workflows/ci.yml", sha, branch: "main" });
		for (const name of ["test", "dast"]) seedCheck(github, { sha, name, run: 901 });
		const release = { ref: "refs/tags/v1.2.0", sha };
		await shop.run(release);
		shop.comment("sara", `/signoff support-briefing ${sha}`);
		github.latencyMs = LATENCY_MS;
		const bare = mkdtempSync(join(tmpdir(), "preflight-bare-"));
		try {
			cpSync(join(shop.folder, "evidence"), join(bare, "evidence"), { recursive: true });
			const counts: ReturnType<typeof countRoundTrips>[] = [];
			for (const workspace of [shop.folder, bare]) {
				github.journal.clear();
				const result = await shop.run({ ...release, workspace, inputs: { "dry-run": "true" } });
				const rows = (result.result?.["requirements"] ?? []) as { id: string; explanation: string }[];
				const acceptance = rows.find(({ id }) => id === "acceptance");
				if (!acceptance?.explanation.includes(`${PULLS} merged pull requests`))
					throw new Error(`the release is not what it should be: ${acceptance?.explanation}`);
				counts.push(countRoundTrips(github.journal.entries));
			}
			// The workflows check the whole history out; without a checkout the range comes from the API.
			const [cloned, bareCounts] = counts;
			return [
				{ name: "preflight.requests", value: cloned!.requests, unit: "requests", limit: 15 },
				{
					name: "preflight.depth",
					value: Math.max(...counts.map(({ sequential }) => sequential)),
					unit: "round trips in sequence",
					limit: 5,
				},
				// One more than the goal of 15: CI's jobs are read, a request a run, since a check run can be rewritten.
				{ name: "preflight.requests-without-checkout", value: bareCounts!.requests, unit: "requests", limit: 16 },
			];
		} finally {
			rmSync(bare, { recursive: true, force: true });
		}
	} finally {
		await closeShops();
	}
}
