/**
 * Every folder under scenarios/: `history.ts` makes a history, `expected.md` is the document that must come of it and `ledger.txt`
 * the fate of each commit. `UPDATE_SCENARIOS=1 npx vitest run actions/release-notes/test/scenarios.test.ts` writes both anew; read
 * what it wrote as a release manager would before you commit it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterAll, describe, expect, it } from "vitest";
import { type ActionResult, runAction } from "../../../test/harness/action.ts";
import { makeRepository, openStory, type Story } from "./story.ts";

const SCENARIOS = join(import.meta.dirname, "scenarios");
const folder = mkdtempSync(join(tmpdir(), "scenarios-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
	readonly document: string;
	readonly ledger: string;
	/** The same through the API alone; null when the story is about the checkout. */
	readonly byApi: string | null;
	readonly violations: readonly unknown[];
	/** Requests that wrote something when it ran again with nothing new. */
	readonly writesAgain: readonly string[];
}

/** What the summary says to whoever looks at the run: the decision, what is remarkable, and the fate of every commit. */
function renderLedger(result: ActionResult, names: (text: string) => string): string {
	const { findings } = (result.result ?? {}) as { readonly findings?: readonly unknown[] };
	return names(
		[
			`decision: ${result.outputs["decision"]} (${result.outputs["reason"]}), ${result.outputs["release-type"] ?? ""} since ${result.outputs["previous-version"] || "the beginning"}`,
			...(findings ?? []).map((finding) => `finding: ${JSON.stringify(finding)}`),
			...result.commands.filter(({ name }) => name === "error").map(({ message }) => `error: ${message}`),
			"",
			result.summary.replace(/\b20\d\d-\d\d-\d\d\b/g, "DATE").replace(/\b\d+ requests?\b/g, "some requests"),
		].join("\n"),
	);
}

async function play(name: string): Promise<Outcome> {
	const home = mkdtempSync(join(folder, `${name}-`));
	const made = makeRepository(home);
	const github = await startLocalGitHub({ repository: "octo/shop", folder: home });
	try {
		const token = github.issueToken({
			permissions: { contents: "write", "pull-requests": "read", issues: "read", checks: "write", deployments: "read" },
		});
		const names = (text: string) => text.replaceAll(github.serverUrl, "https://github.test");
		const run = (tag: string, inputs: Readonly<Record<string, string>>, workspace: string | undefined) =>
			runAction({
				action: "release-notes",
				apiUrl: github.apiUrl,
				graphqlUrl: github.graphqlUrl,
				token,
				ref: `refs/tags/${tag}`,
				inputs,
				...(workspace === undefined ? {} : { workspace }),
			});
		const draftOf = (tag: string) => github.state.releases.findLast((release) => release.tag === tag);
		const publish = async (tag: string) => {
			await run(tag, {}, home);
			const draft = draftOf(tag)!;
			const at = new Date(made.git("log", "-1", "--format=%cI", tag)).toISOString();
			Object.assign(draft, { draft: false, publishedAt: at });
			github.state.latestReleaseId = draft.id;
		};
		const { story, told } = openStory(github, made, publish);
		const { default: tell } = (await import(pathToFileURL(join(SCENARIOS, name, "history.ts")).href)) as {
			readonly default: (story: Story) => void;
		};
		tell(story);
		const { tags, inputs, depth, steps } = told();
		for (const step of steps) await step();
		const tag = inputs["version"] ?? tags.at(-1)!;
		let workspace = home;
		if (depth !== null) {
			workspace = mkdtempSync(join(folder, "shallow-"));
			made.git("clone", "-q", `--depth=${depth}`, "--branch", tag, pathToFileURL(home).href, workspace);
		}
		const result = await run(tag, inputs, workspace);
		const document = draftOf(tag)?.body ?? "";
		const before = github.journal.entries.length;
		await run(tag, inputs, workspace);
		const writesAgain = github.journal.entries
			.slice(before)
			.filter(({ method, path }) => method !== "GET" && path !== "/graphql")
			.map(({ method, path }) => `${method} ${path}`);
		let byApi: string | null = null;
		if (depth === null && inputs["history"] === undefined) {
			const release = draftOf(tag);
			if (release !== undefined) github.state.releases.splice(github.state.releases.indexOf(release), 1);
			await run(tag, inputs, undefined);
			byApi = names(draftOf(tag)?.body ?? "");
		}
		return {
			document: names(document),
			ledger: renderLedger(result, names),
			byApi,
			violations: github.journal.violations(),
			writesAgain,
		};
	} finally {
		await github.close();
	}
}

/** Words that are said over and over, said once. */
function brief(text: string): string {
	return text.replace(/(.{20,60}?)\1{4,}/g, "$1… ");
}

/** Without the machine's part, which holds digests, and with the day of the run called DATE. */
function shown(document: string): string {
	return `${document
		.replace(/<!-- octoacme:notes:data [^>]*-->/g, "<!-- octoacme:notes:data … -->")
		.replace(/\b20\d\d-\d\d-\d\d\b/g, "DATE")
		.trim()}\n`;
}

describe.concurrent("the notes of", () => {
	it.each(readdirSync(SCENARIOS))(
		"%s",
		async (name) => {
			const { document, ledger, byApi, violations, writesAgain } = await play(name);
			const expected = (file: string, seen: string) => {
				const path = join(SCENARIOS, name, file);
				if (process.env["UPDATE_SCENARIOS"] === "1") writeFileSync(path, seen);
				expect(existsSync(path), `${path} is missing`).toBe(true);
				expect(seen).toBe(readFileSync(path, "utf8"));
			};
			expected("ledger.txt", brief(ledger));
			expected("expected.md", brief(shown(document)));
			expect(violations).toEqual([]);
			expect(writesAgain).toEqual([]);
			if (byApi !== null && !existsSync(join(SCENARIOS, name, "differs-by-api.md")))
				expect(shown(byApi)).toBe(shown(document));
			if (byApi !== null && existsSync(join(SCENARIOS, name, "differs-by-api.md")))
				expect(shown(byApi)).not.toBe(shown(document));
		},
		// All of them start at once, each with three runs of the bundle.
		300_000,
	);
});
