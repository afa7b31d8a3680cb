/** Requests of preflight and of the notes for 300 commits in 100 pull requests, for each way in which a history comes about. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedPullRequest } from "@octoacme/local-github/seed.ts";
import { closeShops, openShop, PERMISSIONS, type Shop } from "../actions/preflight/test/shop.ts";
import { seedCheck } from "../actions/preflight/test/shop-evidence.ts";
import { type ActionResult, runAction } from "../test/harness/action.ts";
import type { Measurement } from "./run.ts";

const PULLS = 100;
const FIRST = 100;
const PREFLIGHT_LIMIT = 15;
const NOTES_LIMIT = 8;

type Shape = (shop: Shop) => void;

const write = ({ commit }: Shop, number: number, messages: readonly string[]) =>
	messages.map((message, index) => commit(message, { [`src/${number}.ts`]: `${index}\n` }));

function record(shop: Shop, number: number, mergeSha: string, baseBranch = "main"): void {
	const at = { repository: "octo/shop" };
	seedPullRequest(shop.github.people, {
		number,
		title: `feat: change ${number}`,
		author: "ana-dev",
		pull: {
			head: { ...at, ref: `topic-${number}`, sha: mergeSha },
			base: { ...at, ref: baseBranch, sha: shop.sha },
			mergedAt: shop.github.git.commit(mergeSha)!.committedAt,
			mergedBy: "rita",
			mergeSha,
		},
	});
}

function rebase(shop: Shop, number: number, baseBranch?: string): void {
	const shas = write(shop, number, [`wip ${number}.1`, `wip ${number}.2`, `change ${number}`]);
	record(shop, number, shas.at(-1)!, baseBranch);
}

function mergeAs(shop: Shop, branch: string, message: string): string {
	shop.git("checkout", "-q", "main");
	shop.git("merge", "-q", "--no-ff", "-m", message, branch);
	return shop.git("rev-parse", "HEAD");
}

const numbers = Array.from({ length: PULLS }, (_, index) => FIRST + index);

const SHAPES: Readonly<Record<string, Shape>> = {
	squash: (shop) => {
		for (const number of numbers) {
			write(shop, number, [`chore: direct ${number}.1`, `chore: direct ${number}.2`]);
			record(shop, number, write(shop, number, [`feat: change ${number} (#${number})`])[0]!);
		}
	},
	"merge-button": (shop) => {
		for (const number of numbers) {
			shop.git("checkout", "-q", "-b", `topic-${number}`);
			write(shop, number, ["wip", "address review"]);
			record(shop, number, mergeAs(shop, `topic-${number}`, `Merge pull request #${number} from octo/topic-${number}`));
		}
	},
	"merge-with-own-words": (shop) => {
		for (const number of numbers) {
			shop.git("checkout", "-q", "-b", `topic-${number}`);
			write(shop, number, ["wip", "address review"]);
			record(shop, number, mergeAs(shop, `topic-${number}`, `Change ${number}`));
		}
	},
	rebase: (shop) => {
		for (const number of numbers) rebase(shop, number);
	},
	"git-flow": (shop) => {
		shop.git("checkout", "-q", "-b", "develop");
		for (const number of numbers) rebase(shop, number, "develop");
		record(shop, FIRST + PULLS, mergeAs(shop, "develop", `Merge pull request #${FIRST + PULLS} from octo/develop`));
	},
};

export async function measure(): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const [name, shape] of Object.entries(SHAPES)) {
		try {
			const shop = await openShop();
			shape(shop);
			measurements.push(...(await measureShape(name, shop)));
		} finally {
			await closeShops();
		}
	}
	return measurements;
}

async function measureShape(name: string, shop: Shop): Promise<Measurement[]> {
	const { git, github, folder } = shop;
	const sha = git("rev-parse", "HEAD");
	git("tag", "v1.2.0", sha);
	git("tag", "-d", shop.tag);
	for (const check of ["test", "dast"]) seedCheck(github, { sha, name: check, run: 900 });
	const release = { ref: "refs/tags/v1.2.0", sha };
	// The first run opens the release issue; somebody signs there.
	await shop.run(release);
	shop.comment("sara", `/signoff support-briefing ${sha}`);
	const bare = mkdtempSync(join(tmpdir(), "shapes-"));
	cpSync(join(folder, "evidence"), join(bare, "evidence"), { recursive: true });
	const dry = { "dry-run": "true" };
	const token = github.issueToken({ permissions: PERMISSIONS });
	const runNotes = (workspace: string) =>
		runAction({
			...release,
			action: "release-notes",
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token,
			inputs: dry,
			workspace,
		});
	const runPreflight = (workspace: string) => shop.run({ ...release, workspace, inputs: dry });
	const count = async (what: string, limit: number, run: () => Promise<ActionResult>): Promise<Measurement> => {
		github.journal.clear();
		const result = await run();
		if (result.outputs["sha"] !== sha) throw new Error(`nothing was judged: ${result.log}`);
		return { name: `shapes.${name}.${what}`, value: github.journal.entries.length, unit: "requests", limit };
	};
	try {
		return [
			await count("preflight", PREFLIGHT_LIMIT, () => runPreflight(folder)),
			await count("preflight-without-checkout", PREFLIGHT_LIMIT, () => runPreflight(bare)),
			await count("notes", NOTES_LIMIT, () => runNotes(folder)),
			await count("notes-without-checkout", NOTES_LIMIT, () => runNotes(bare)),
		];
	} finally {
		rmSync(bare, { recursive: true, force: true });
	}
}
