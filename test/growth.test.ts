/**
 * Time of every reader of foreign text on hostile input: four times the size takes at most five times as long.
 *
 * Every exported function of the listed folders whose first argument is a text is measured, so that a new one need not be named
 * here. Those that take their text inside an object, or lie elsewhere, stand in a table.
 */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createMarkdownRenderer } from "@octoacme/rehearsal/report/markdown.ts";
import { parseCommandFile, parsePathFile } from "@octoacme/rehearsal/runner/command-files.ts";
import { parseCommand } from "@octoacme/rehearsal/runner/commands.ts";
import { readLinks } from "@octoacme/shared/github/pages.ts";
import { buildNotes } from "@octoacme/shared/notes/document.ts";
import { readOverride } from "@octoacme/shared/notes/override.ts";
import { meaningful } from "@octoacme/shared/notes/pull-request-body.ts";
import { renderChangelog, renderSections } from "@octoacme/shared/notes/render-release.ts";
import { parseAllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { matchGlob } from "@octoacme/shared/policy/changes.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { parseBaseSource } from "@octoacme/shared/policy/schema-extends.ts";
import { splitRecords } from "@octoacme/shared/process/git-records.ts";
import { readCoAuthor } from "@octoacme/shared/release/co-authors.ts";
import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { redact, redactLines } from "@octoacme/shared/text/redaction.ts";
import { parseJsonPath } from "@octoacme/shared/verification/json-path.ts";
import { selectInstant, selectRange } from "@octoacme/shared/verification/prometheus.ts";
import { describe, expect, it } from "vitest";
import { readManifest } from "../actions/preflight/src/monitoring-manifest.ts";
import { checkPolicy } from "../packages/cli/src/check/policy-findings.ts";
import { readOwners } from "../packages/cli/src/init/owners.ts";
import { parseRemote } from "../packages/cli/src/local-repository.ts";
import { parseRecord } from "../packages/cli/src/replay/record-file.ts";
import { renderText, wrapText } from "../packages/cli/src/text.ts";
import * as history from "../packages/shared/test/notes/history.ts";
import {
	comment,
	commit,
	goodFacts,
	ok,
	policyOf,
	pull,
	SHA,
} from "../packages/shared/test/requirements/release-under-test.ts";

type Read = (text: string) => unknown;

const SMALL = 64_000;
const LARGE = 4 * SMALL;
/** Below this the clock and the collector decide, not the reader. Milliseconds. */
const NOISE = 400;
/** The least of so many measurements: a busy machine makes single ones longer, never shorter. */
const ROUNDS = 12;
const root = resolve(import.meta.dirname, "..");

const UNITS = [
	...[" ", "\n", "\t", "a", "1", "-", ".", "/", "@", "=", "`", "*", "_", "#", "<", "[", "(", "{", '"', "\\", "|", "!"],
	...["\r\n", "\u200b", "👍", "a.", "1. ", "- ", "> ", "# #\n", "a: b\n", '\\"', "${", "{{ ", "(#1", "::x::", "feat("],
	...[
		"```\n",
		"- ```\n",
		"- [ ] x\n",
		"  - [ ] x\n",
		"|-|\n",
		"===\n",
		"_a*",
		"[a](",
		"<!--",
		"<details>\n",
		"</p>",
		"<pre>\n",
	],
	...["<!-- octoacme:record ", "<!-- octoacme:notes:data ", "BEGIN_COMMIT_OVERRIDE\n", "```release-note\n"],
	...[
		"/signoff ci x\n",
		"/waive ci ",
		"date: \n",
		"Q: ** ",
		"Co-authored-by: <",
		"Reverts #1\n",
		"https://x/",
		"1.2.3-",
	],
];
/** A beginning that a reader knows, a run that two of its repeats could share, and an end that fits neither. */
const RUNS: readonly (readonly [string, string, string])[] = [
	["# a", " ", "x"],
	["# a", "#", "x"],
	["- ", " ", "a\u2028b"],
	["Q: a", " ", "x"],
	["```", "a", "`"],
	["~~~", "~", "`"],
	["```", "`", "\u2028x"],
	["a|b\n|-", " ", "x"],
	["a: ", " ", "a\u2028b"],
	['Reapply "', '"', "\n"],
	["{{", " ", "x"],
	["**a", "?", "x"],
	["## 1.2.0 a", ":", "x"],
	["v1.2.0 a", "-", "x"],
];
type Shape = readonly [name: string, make: (size: number) => string];
const repeat = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const nest = (size: number) => `${"[".repeat(size / 2)}${"]".repeat(size / 2)}`;
/** One unit over and over, alone and inside a line. */
const SHAPES: readonly Shape[] = [
	...UNITS.flatMap((unit): readonly Shape[] => {
		const name = JSON.stringify(unit);
		return [
			[name, (size) => repeat(unit, size)],
			[`${name} in a line`, (size) => `Q: a${repeat(unit, size)}x!`],
		];
	}),
	["nested JSON", nest],
	["a record of nested JSON", (size) => `<!-- octoacme:record ${Buffer.from(nest(size / 2)).toString("base64")} -->`],
	[
		"a record of one string without an end",
		(size) => `<!-- octoacme:record ${Buffer.from(`"${repeat('\\"', size / 2)}`).toString("base64")} -->`,
	],
	...RUNS.map((run): Shape => [JSON.stringify(run), (size) => `${run[0]}${repeat(run[1], size)}${run[2]}`]),
];

const FOLDERS = [
	"packages/shared/src/{text,notes,requirements,release,record,channels,verification,incident}/*.ts",
	"actions/*/src/*.ts",
];
/** Not foreign: `listForms` takes a secret of the job, which GitHub bounds at 48 kB. */
const OWN = new Set(["listForms"]);
/** What a reader needs beside its text. */
const FURTHER: Readonly<Record<string, readonly unknown[]>> = {
	parseTag: ["v{version}"],
	parseVersion: ["v{version}"],
	readVersion: ["v{version}"],
	findVersionSection: ["1.2.0"],
	judgeLicence: [["GPL-3.0"]],
	suggest: [["production", "staging"]],
	describeUnknown: ["x", ["production", "staging"]],
	listOwnLines: [/^\/[a-z]+ .*$/],
	redact: [["secret"]],
};

async function listReaders(): Promise<readonly (readonly [string, Read])[]> {
	const found: (readonly [string, Read])[] = [];
	for (const path of FOLDERS.flatMap((folder) => globSync(folder, { cwd: root })).sort()) {
		const names = [...readFileSync(join(root, path), "utf8").matchAll(/^export function (\w+)\(\s*\w+: string\b/gm)];
		if (names.length === 0) continue;
		const module = (await import(pathToFileURL(join(root, path)).href)) as Record<
			string,
			(...args: unknown[]) => unknown
		>;
		for (const [, name = ""] of names.filter(([, one = ""]) => !OWN.has(one)))
			found.push([`${name} of ${path}`, (text) => module[name]!(text, ...(FURTHER[name] ?? []))]);
	}
	return found;
}

const decide = (changes: Partial<PreflightFacts>) => decidePreflight(goodFacts(changes), policyOf());
const FILES = ["docs/ux-review.md", "docs/rollback-plan.md", "docs/smoke-tests.md", "CHANGELOG.md"];
/** The notes as people get them. */
function writeNotes(message: string, { title = "feat: x", body = "" }): unknown {
	const pulls = [history.pull(1, { title, body, author: title })];
	const found = history.facts(history.line(["a", message]), { product: "Shop", pulls });
	const { document } = buildNotes(found, history.NOTES_POLICY, history.matches);
	const context = { repositoryUrl: "https://github.test/octo/shop", fates: [] };
	return [renderSections(document, context), renderChangelog(document, context)];
}
const GLOBS = ["**/auth/**", "src/**/*.{ts,tsx}", "*a*b*c*", "**/*secret*/**", "!(docs)/**", "+(a|b)*/**"];
const READERS: Readonly<Record<string, Read>> = {
	parsePolicy,
	"parsePolicy of one value": (text) => parsePolicy(`version: 1\ntag: ${JSON.stringify(text)}\n`),
	readManifest: (text) => readManifest(policyOf(), { "monitoring/manifest.yml": { ok: true, value: text } }),
	"readOverride of a section": (text) => readOverride(text, text, meaningful),
	readCoAuthor,
	"the trailers of a commit": (text) => parseCommitMessage(`feat: x\n\nx\n\nCo-authored-by: ${text}`),
	"the header of a commit": (text) => parseCommitMessage(`feat(${text}`),
	"selectInstant of an answer": (text) => selectInstant(200, text),
	"selectRange of an error": (text) => selectRange(500, JSON.stringify({ status: "error", error: text })),
	"parseJsonPath of a name": (text) => parseJsonPath(`$['${text}`),
	"readLinks of a header": (text) => readLinks({ status: 200, headers: { link: text }, data: null } as never),
	"redact of what a command printed": (text) => redact(text, ["secret"]),
	"redactLines of what a command printed": (text) => redactLines(text.split("\n"), ["a", "secret"]),
	"the decision over a comment": (text) => decide({ comments: ok([comment(text)]) }),
	// Only a comment with a line to look for is read as Markdown, and none that is longer than GitHub lets it be.
	"the decision over a comment that signs": (text) =>
		decide({ comments: ok([comment(`/signoff ci x\n\n${text.slice(0, text.length / 4)}`)]) }),
	"the decision over a pull request": (text) =>
		decide({ pulls: ok([pull({ title: text, closes: [{ ...pull().closes[0]!, title: text, body: text }] })]) }),
	"the decision over a commit": (text) => decide({ range: ok({ commits: [commit(SHA, text)], paths: [text] }) }),
	"the decision over files": (text) =>
		decide({ files: { ...goodFacts().files, ...Object.fromEntries(FILES.map((path) => [path, ok(text)])) } }),
	"the decision over sections of files": (text) =>
		decide({
			files: {
				...goodFacts().files,
				...Object.fromEntries(FILES.map((path) => [path, ok(`# 1.2.0\n\n## Target\n${text}\n\n## Steps\n${text}`)])),
			},
		}),
	"the decision over the notes": (text) =>
		decide({ documents: ok([{ draft: true, target: SHA, body: text, url: "https://github.test/1" }]) }),
	"the decision over an alert's rule": (text) =>
		decide({
			reports: {
				...goodFacts().reports,
				monitoring: ok({
					owners: [text],
					dashboards: [{ name: text, url: text }],
					alerts: [{ name: "a", expr: text }],
					slos: [],
				}),
			},
		}),
	"the notes over a commit": (text) => writeNotes(text, {}),
	"the notes over a pull request": (text) => writeNotes("feat: x (#1)", { title: text, body: text }),
	"the globs of a policy over a path": (text) => GLOBS.map((glob) => matchGlob(glob)(text)),
	"the records of git": (text) => {
		const { take, end } = splitRecords(() => {});
		for (let at = 0; at < text.length; at += 1_000) take(Buffer.from(text.slice(at, at + 1_000)));
		end();
	},
	parseAllowedPolicies,
	parseBaseSource,
	readOwners,
	parseRemote,
	"parseRecord of a file": (text) => parseRecord(text, "record.json"),
	"checkPolicy of check": (text) => checkPolicy("policy.yml", text, "2026-05-02"),
	"renderText of the command line": (text) => renderText(text, false),
	"wrapText of the command line": (text) => wrapText(text, "  "),
	"parseCommand of a log": (text) => text.split("\n").map((line) => parseCommand(line)),
	parseCommandFile,
	parsePathFile,
	renderMarkdown: createMarkdownRenderer((address) => address),
};

/** Milliseconds of this thread's own work, also where the reader refuses the text. */
function time(read: Read, text: string): number {
	const started = process.threadCpuUsage();
	try {
		const answer = read(text);
		if (answer instanceof Promise) answer.catch(() => {});
	} catch (thrown) {
		// To refuse is an answer; to fall over what is nested too deep is none.
		if (thrown instanceof RangeError) throw thrown;
	}
	const { user, system } = process.threadCpuUsage(started);
	return (user + system) / 1_000;
}

/** The YAML reader makes an object for each error, which takes seconds for some texts, in proportion. */
const SLOW = new Set<Read>(
	["parsePolicy", "parseAllowedPolicies", "readManifest", "checkPolicy of check"].map((name) => READERS[name]!),
);

function findGrowth(read: Read): readonly string[] {
	return SHAPES.filter((_, index) => !SLOW.has(read) || index % 3 === 0).flatMap(([name, make]) => {
		const large = make(LARGE);
		let most = time(read, large);
		if (most <= NOISE) return [];
		const small = make(SMALL);
		let least = time(read, small);
		for (let round = 0; round < ROUNDS && most > NOISE && most > 5 * least; round += 1) {
			least = Math.min(least, time(read, small));
			most = Math.min(most, time(read, large));
		}
		return most > NOISE && most > 5 * least ? [`${name}: ${Math.round(least)} ms, then ${Math.round(most)} ms`] : [];
	});
}

describe("a reader of foreign text", async () => {
	const readers = [...(await listReaders()), ...Object.entries(READERS)];
	it("is looked for in every folder", () => expect(readers.length).toBeGreaterThan(120));
	it.each(readers)("%s grows linearly", { timeout: 300_000 }, (_, read) => expect(findGrowth(read)).toEqual([]));
});
