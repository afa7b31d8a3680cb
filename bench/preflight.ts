/** What preflight reads for 300 commits in 100 pull requests: HTTP requests, and how many follow one another. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkRun, issueComment } from "../actions/preflight/test/github-answers.ts";
import { closeScenarios, openScenario } from "../actions/preflight/test/scenario.ts";
import type { Measurement } from "./run.ts";

const PULLS = 100;
/** Long enough that what goes out together comes back together. */
const LATENCY_MS = 400;

/** measure: dry runs of the built bundle, so that every request is a read: with a checkout and without one; the worse of both counts. */
export async function measure(): Promise<Measurement[]> {
	try {
		const branches = Array.from({ length: PULLS - 1 }, (_, index) => index + 13);
		const scenario = await openScenario();
		const { git, world } = scenario;
		const merges = new Map<string, number>();
		for (const number of branches) {
			git("checkout", "-q", "-b", `topic-${number}`);
			scenario.commit(`feat: first half of ${number}`, { [`src/${number}.ts`]: "1\n" });
			scenario.commit(`feat: second half of ${number}`, { [`src/${number}.ts`]: "2\n" });
			git("checkout", "-q", "main");
			git("merge", "-q", "--no-ff", "-m", `Merge pull request #${number} from ana/topic-${number}`, `topic-${number}`);
			git("branch", "-q", "-D", `topic-${number}`);
			merges.set(git("rev-parse", "HEAD"), number);
		}
		const sha = git("rev-parse", "HEAD");
		git("tag", "v1.2.0", sha);
		const whole = world.pull;
		world.pullOf = (oid) => {
			const number = merges.get(oid);
			if (number !== undefined) return { ...whole, number, mergeCommit: { oid, tree: { oid: "e".repeat(40) } } };
			return oid === scenario.sha ? whole : null;
		};
		world.checks = [checkRun("test", sha), checkRun("dast", sha)];
		world.analyses[0]!["commit_sha"] = sha;
		scenario.git("tag", "-d", scenario.tag);
		await scenario.run({ ref: "refs/tags/v1.2.0", sha });
		world.comments.push(issueComment(`/signoff support-briefing ${sha}`, "sara"));
		world.latencyMs = LATENCY_MS;
		const bare = mkdtempSync(join(tmpdir(), "preflight-bare-"));
		try {
			cpSync(join(scenario.folder, "evidence"), join(bare, "evidence"), { recursive: true });
			const counts: { readonly requests: number; readonly depth: number }[] = [];
			for (const workspace of [scenario.folder, bare]) {
				world.journal.length = 0;
				world.times.length = 0;
				const result = await scenario.run({ workspace, ref: "refs/tags/v1.2.0", sha, inputs: { "dry-run": "true" } });
				const rows = (result.result?.["requirements"] ?? []) as { id: string; explanation: string }[];
				const acceptance = rows.find(({ id }) => id === "acceptance");
				if (!acceptance?.explanation.includes(`${PULLS} merged pull requests`))
					throw new Error(`the release is not what it should be: ${acceptance?.explanation}`);
				counts.push({ requests: world.journal.length, depth: countRounds(world.times) });
			}
			// The workflows check the whole history out; without a checkout the range comes from the API.
			const [cloned, bareCounts] = counts;
			return [
				{ name: "preflight.requests", value: cloned!.requests, unit: "requests", limit: 15 },
				{
					name: "preflight.depth",
					value: Math.max(...counts.map(({ depth }) => depth)),
					unit: "round trips in sequence",
					limit: 5,
				},
				{ name: "preflight.requests-without-checkout", value: bareCounts!.requests, unit: "requests", limit: 15 },
			];
		} finally {
			rmSync(bare, { recursive: true, force: true });
		}
	} finally {
		await closeScenarios();
	}
}

/** countRounds: the longest chain of requests each of which began after the one before it was answered. */
function countRounds(times: readonly { readonly start: number; readonly end: number }[]): number {
	const ordered = [...times].sort((a, b) => a.start - b.start);
	const depths: number[] = [];
	for (const [index, { start }] of ordered.entries()) {
		const before = depths.filter((_, earlier) => ordered[earlier]!.end <= start);
		depths[index] = 1 + Math.max(0, ...before);
	}
	return Math.max(0, ...depths);
}
