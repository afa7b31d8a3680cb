/** What readers get: six parts, people's sections kept, limits said, and nothing that untrusted text could do. */
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { type BodyData, composeBody, readData, readOwnSection, readWhole } from "../../src/notes/body.ts";
import { buildNotes } from "../../src/notes/document.ts";
import type { NotesDocument } from "../../src/notes/document-shape.ts";
import { judgeNotes } from "../../src/notes/gate.ts";
import { readPullRequestNotes } from "../../src/notes/pull-request-body.ts";
import { renderForAudience } from "../../src/notes/render-audience.ts";
import { renderChangelog, renderSections } from "../../src/notes/render-release.ts";
import { readTemplate } from "../../src/notes/template.ts";
import { facts, line, matches, NOTES_POLICY, pull, shaOf } from "./history.ts";

const CONTEXT = { repositoryUrl: "https://github.test/octo/shop", fates: [] };
const DATA: BodyData = { schemaVersion: 1, date: "2026-02-03", known: [4], assets: {} };
const EVIL =
	"@org/everyone fixes #1 closes octo/shop#2 <!-- octoacme:notes:end:summary --> ![x](http://evil.test/p.png) <img src=x> [a](http://evil.test) https://evil.test www.evil.test GH-3 <b>";

function buildDocument(text: string): NotesDocument {
	const body = `## Migration\n\n${text}\n\n## What customers will see\n\n${text}\n\n## Workaround\n\n${text}\n\n## FAQ\n\nQ: ${text.replace(/\s+/g, " ")}\nA: ${text}`;
	return buildNotes(
		facts(
			line(
				["a", `feat(${text.replace(/[\n()]/g, " ").slice(0, 60)}): x (#1)`],
				["b", `fix: ${text.replace(/\n/g, " ")}`],
			),
			{
				product: text,
				pulls: [pull(1, { title: `feat!: ${text.replace(/\n/g, " ")}`, body, author: text })],
				knownIssues: [
					{
						number: 4,
						title: text,
						body: `## Workaround\n${text}`,
						url: "https://github.test/octo/shop/issues/4",
						state: "open",
						completed: false,
						closedAt: null,
					},
				],
			},
		),
		NOTES_POLICY,
		matches,
	).document;
}

/** Without code spans, as CommonMark finds them: an escaped back-tick opens none; a run closes at one of its length. */
function dropCode(text: string): string {
	let out = "";
	for (let at = 0; at < text.length; ) {
		if (text[at] === "\\" && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? "")) {
			out += text.slice(at, at + 2);
			at += 2;
			continue;
		}
		const run = /^`+/.exec(text.slice(at))?.[0];
		if (run === undefined) {
			out += text[at++];
			continue;
		}
		const rest = text.slice(at + run.length);
		const close = [...rest.matchAll(/`+/g)].find(([ticks]) => ticks.length === run.length);
		const paragraphEnds = rest.search(/\n\s*\n/);
		const closes = close !== undefined && (paragraphEnds < 0 || close.index < paragraphEnds);
		out += closes ? "" : run;
		at += run.length + (closes ? close.index + run.length : 0);
	}
	return out;
}

/** What GitHub would still interpret: without code and without our own links and markers. */
function strip(markdown: string): string {
	return dropCode(markdown.replace(/^ {0,12}(?:[-*] |\d+\. )?(`{3,}|~{3,})[\s\S]*?^ {0,12}\1[`~]*$/gm, ""))
		.replace(/\]\(https:\/\/github\.test\/octo\/shop\/[\w./-]*\)/g, "]")
		.replace(/\[#\d+\]|\[[0-9a-f]{7}\]|\[all changes since [^\]]*\]/g, "")
		.replace(/^<!-- octoacme:notes:(?:begin|end):[a-z-]+ -->$|^<!-- octoacme:notes:data [A-Za-z0-9+/=]* -->$/gm, "")
		.replace(/<sub>\d+ commits: [^<]*<\/sub>/g, "");
}

function expectHarmless(markdown: string): void {
	const whole = strip(markdown);
	expect(whole).not.toMatch(/(?<!\\)!(?:\\\\)*\[/);
	// Prose may link to a page: with a plain label, or with the address itself.
	const rest = whole.replace(/(?<!\\)((?:\\\\)*)\[((?:\\.|[^\]\\\n])*)\]\(https?:\/\/[^\s()<>]*\)/g, "$1$2");
	expect(rest).not.toMatch(/@[A-Za-z0-9]/);
	expect(rest).not.toMatch(/(?<!\\)#\d/);
	expect(rest).not.toMatch(/\bGH-\d/i);
	expect(rest).not.toMatch(/<[A-Za-z!/?]/);
	expect(rest).not.toMatch(/(?<!\\)\](?:\(|\[|:)/);
	expect(rest).not.toMatch(/https?:\/\//i);
	expect(rest).not.toMatch(/\bwww\.[A-Za-z]/i);
}

describe("untrusted text", () => {
	const renderings = (document: NotesDocument) => [
		composeBody("", renderSections(document, CONTEXT), DATA, 125_000).body,
		renderChangelog(document, CONTEXT),
		renderForAudience(document, "support", CONTEXT).markdown,
		renderForAudience(document, "stakeholder", CONTEXT).markdown,
		renderForAudience(document, "release", CONTEXT).markdown,
	];

	it("mentions, closes, marks and shows nothing, and links only to pages, in prose", () => {
		for (const text of renderings(buildDocument(EVIL))) expectHarmless(text);
	});

	it("does nothing whatever it is", () => {
		const piece = fc.constantFrom(
			"@a",
			"fixes #1",
			"#2",
			"<!--",
			"-->",
			"![",
			"](",
			"[",
			"]",
			"http://x.test",
			"www.x.test",
			"`",
			"``",
			"```",
			"~~~",
			"\n",
			"\n\n",
			"- ",
			"# ",
			"> ",
			"| a |",
			"<b>",
			"&lt;",
			"\\",
			"*",
			"_",
			"GH-1",
			"\u200d",
			"\u202e",
			"1. ",
			"word",
			" ",
			"o/r#3",
			"=",
			"$",
			":",
			"\r",
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 14 }), (pieces) => {
				for (const text of renderings(buildDocument(pieces.join("")))) expectHarmless(text);
			}),
			{ numRuns: 200 },
		);
	});

	it.each(["```@a\n@a", "- ```@a\n@a", "~~~\n@a\n\n@a", "1. ```\n@a\n```\n@a", "> ```\n> @a\n@a"])(
		"mentions nobody from a fence that never closes, as a Markdown parser reads it: %j",
		(text) => {
			const live: string[] = [];
			const collect = (node: Nodes): void => {
				if (node.type === "text" && /@[A-Za-z0-9]/.test(node.value)) live.push(node.value);
				if ("children" in node) for (const child of node.children) collect(child);
			};
			for (const markdown of renderings(buildDocument(text))) collect(fromMarkdown(markdown));
			expect(live).toEqual([]);
		},
	);

	it("keeps code, lists and paragraphs of migration steps", () => {
		const document = buildDocument(
			"First paragraph.\n\n```sh\nnpm install shop@2 # not a heading\n```\n\n1. Stop\n2. Start\n\nUse `@scope/name`.",
		);
		const text = renderSections(document, CONTEXT).find(({ id }) => id === "migration")!.body;
		expect(text).toContain("```sh\nnpm install shop@2 # not a heading\n```");
		expect(text).toContain("1. Stop\n2. Start");
		expect(text).toContain("Use `@scope/name`\\.".replace("\\.", "."));
	});
});

describe("the body", () => {
	const document = buildNotes(facts(line(["a", "feat: cart"], ["b", "fix: price"])), NOTES_POLICY, matches).document;
	const sections = renderSections(document, CONTEXT);

	it("has the guide's six parts in order", () => {
		const whole = readWhole(composeBody("", sections, DATA, 125_000).body);
		const at = [
			"**Release:**",
			"**Date:** 2026-02-03",
			"## Summary",
			"## Notable changes",
			"## Migration steps",
			"## Known issues",
		].map((part) => whole.indexOf(part));
		expect(at.every((position) => position >= 0)).toBe(true);
		expect([...at].sort((a, b) => a - b)).toEqual(at);
	});

	it("is the same when it is made again", () => {
		const first = composeBody("", sections, DATA, 125_000).body;
		expect(composeBody(first, sections, DATA, 125_000).body).toBe(first);
		expect(readData(first)).toEqual(DATA);
	});

	it("keeps what people wrote around the parts", () => {
		const first = composeBody("Thanks to everyone!", sections, DATA, 125_000).body;
		const edited = `${first.replace("<!-- octoacme:notes:begin:migration -->", "A word in between.\n\n<!-- octoacme:notes:begin:migration -->")}\n\nSee you.`;
		const again = composeBody(edited, sections, DATA, 125_000).body;
		for (const words of ["Thanks to everyone!", "A word in between.", "See you."])
			expect(again.split(words)).toHaveLength(2);
		expect(composeBody(again, sections, DATA, 125_000).body).toBe(again);
	});

	it("leaves a part to people once its markers are gone", () => {
		const first = composeBody("", sections, DATA, 125_000).body;
		const owned = first
			.replace("<!-- octoacme:notes:begin:migration -->\n", "")
			.replace("\n<!-- octoacme:notes:end:migration -->", "")
			.replace("None needed.", "Run the script by hand.");
		const again = composeBody(owned, sections, DATA, 125_000);
		expect(again.owned).toEqual(["migration"]);
		expect(again.body).toContain("Run the script by hand.");
		expect(again.body).not.toContain("None needed.");
		expect(readOwnSection(again.body, { id: "migration", heading: "Migration steps" })).toBe("Run the script by hand.");
	});

	it.each([
		["our own part", "{{migration}}", undefined],
		["the placeholder with its markers removed", "**b** (#12)\n\n_The steps have not been written yet._", undefined],
		["no steps needed", "None needed.", undefined],
		["a template's words alone", "Read this before you upgrade:", undefined],
		["a template's words and a person's", "Read this before you upgrade:\n\nRun it.", "Run it."],
	])("takes %s under the heading of the migration steps for what it is", (_, written, own) => {
		const frame = "## Migration steps\n\nRead this before you upgrade:\n";
		const body = `## Migration steps\n\n${written.replace("{{migration}}", "Run it.\n\n<!-- octoacme:notes:begin:migration -->\nNone needed.\n<!-- octoacme:notes:end:migration -->")}`;
		const read = readOwnSection(body, { id: "migration", heading: "Migration steps" }, frame);
		if (own === undefined) expect(read).toBeUndefined();
		else expect(read).toContain(own);
	});

	it.each([
		["an end that is gone", (body: string) => body.replace("<!-- octoacme:notes:end:summary -->", "")],
		["a begin that is gone", (body: string) => body.replace("<!-- octoacme:notes:begin:changes -->", "")],
		["the body twice", (body: string) => `${body}\n\n${body}`],
		["windows line ends", (body: string) => body.replaceAll("\n", "\r\n")],
		[
			"a part that nobody knows",
			(body: string) => `${body}\n<!-- octoacme:notes:begin:other -->\nx\n<!-- octoacme:notes:end:other -->`,
		],
	])("settles after damage: %s", (_, damage) => {
		const first = composeBody("", sections, DATA, 125_000).body;
		const second = composeBody(damage(first), sections, DATA, 125_000).body;
		const third = composeBody(second, sections, DATA, 125_000).body;
		expect(third).toBe(second);
		for (const id of ["summary", "changes"]) expect(third.split(`notes:begin:${id} `).length).toBeLessThanOrEqual(2);
	});

	it("leaves out whole parts over the limit, says which, and never cuts people's text", () => {
		const many = buildNotes(
			facts(
				line(
					...Array.from(
						{ length: 3_000 },
						(_, index) => [`n${index}`, `feat: thing number ${index} of a long list`] as const,
					),
				),
			),
			NOTES_POLICY,
			matches,
		).document;
		const composed = composeBody("Kept.", renderSections(many, CONTEXT), DATA, 125_000);
		expect(composed.body.length).toBeLessThanOrEqual(125_000);
		expect(composed.cut).toContain("the end of Notable changes");
		expect(composed.body).toContain("Left out here because GitHub limits the length: ");
		expect(composed.body).toContain("Kept.");
		expect(composed.body).toContain("## Summary");
		expect(composeBody(composed.body, renderSections(many, CONTEXT), DATA, 125_000).body).toBe(composed.body);
	});

	it("takes a team's own template, and names what is wrong with one", () => {
		const result = readTemplate("# Shop\n\n{{summary}}\n\n## What is new\n\n{{changes}}", sections);
		expect(result.ok && composeBody(result.frame, result.sections, DATA, 125_000).body).toMatch(
			/# Shop[\s\S]*It holds 2 changes[\s\S]*## What is new[\s\S]*cart/,
		);
		expect(readTemplate("a\n{{nope}} {{summary}} {{summary}}", sections)).toMatchObject({
			ok: false,
			problems: [expect.stringContaining("line 2: {{nope}}"), expect.stringContaining("asked for twice")],
		});
		expect(readTemplate("nothing", sections).ok).toBe(false);
	});
});

describe("the gate", () => {
	const judge = (message: string, type: "patch" | "minor" | "major", own = false) => {
		const identity = { ...facts([]).identity, type, version: type === "major" ? "2.0.0" : "1.4.0" };
		return judgeNotes(buildNotes(facts(line(["a", message]), { identity }), NOTES_POLICY, matches), identity, own).map(
			({ code, severity, sha }) => `${severity}:${code}:${sha === shaOf("a")}`,
		);
	};

	it.each<[string, "patch" | "minor" | "major", boolean, readonly string[]]>([
		["fix: x", "patch", false, []],
		["feat: x", "patch", false, ["warning:type-mismatch:true"]],
		["feat!: x\n\nBREAKING CHANGE: do this.\n\nAnd that.", "major", false, []],
		["feat!: x", "major", false, ["failure:breaking-without-migration:true"]],
		["feat!: x", "major", true, []],
		["feat: x", "major", false, ["failure:migration-steps-missing:false"]],
		[
			"fix!: x\n\nBREAKING CHANGE: n/a",
			"patch",
			false,
			["failure:breaking-without-migration:true", "failure:type-mismatch:true"],
		],
		["feat!: x\n\nBREAKING CHANGE: do this", "minor", false, ["failure:type-mismatch:true"]],
	])("judges %j as a %s (own steps: %s)", (message, type, own, expected) => {
		expect(judge(message, type, own)).toEqual(expected);
	});

	it("fails for a range that is not whole, and warns of an empty one", () => {
		const { identity } = facts([]);
		const empty = buildNotes(facts([]), NOTES_POLICY, matches);
		expect(judgeNotes(empty, identity, false).map(({ code }) => code)).toEqual(["no-changes"]);
		const cut = buildNotes(facts([], { incomplete: "The clone is shallow." }), NOTES_POLICY, matches);
		expect(judgeNotes(cut, identity, false)).toMatchObject([{ code: "range-incomplete", severity: "failure" }]);
	});
});

describe("descriptions of pull requests", () => {
	it.each([
		["## Migration steps (if any)\nNone", undefined],
		["## Migration\n<!-- say how -->\n", undefined],
		["## Migration\n\nOne.\n\nTwo.\n\n### Detail\n\nThree.\n\n## Other\nx", "One.\n\nTwo.\n\n### Detail\n\nThree."],
		["## Upgrade guide\n```\n## not a heading\n```", "```\n## not a heading\n```"],
		["## Migration\n_No response_", undefined],
	])("give the migration steps of %j", (body, steps) => {
		expect(readPullRequestNotes(body).migration).toBe(steps);
	});

	it("give questions and answers, and an override after the merge", () => {
		expect(readPullRequestNotes("## FAQ\n**Q: Why?**\nA: Because.\n\n### How?\nSo.").faq).toEqual([
			{ question: "Why?", answer: "Because." },
			{ question: "How?", answer: "So." },
		]);
		expect(readPullRequestNotes("BEGIN_COMMIT_OVERRIDE\nfix: the true story\nEND_COMMIT_OVERRIDE").override).toEqual({
			kind: "text",
			entries: ["fix: the true story"],
		});
	});
});

describe("known issues", () => {
	const issue = (number: number, state: "open" | "closed", completed: boolean, closedAt: string | null = null) => ({
		number,
		title: `Issue ${number}`,
		body: "",
		url: "",
		state,
		completed,
		closedAt,
	});
	it("are carried while open, fixed once when closed as completed, and just leave when not planned", () => {
		const { knownIssues } = buildNotes(
			facts([], {
				knownIssues: [
					issue(1, "open", false),
					issue(2, "closed", true),
					issue(3, "closed", false),
					issue(4, "open", false),
					issue(5, "closed", true, "2025-01-01T00:00:00Z"),
				],
				previousNotes: { known: [1, 2, 3], date: "2026-01-01T00:00:00Z" },
			}),
			NOTES_POLICY,
			matches,
		).document;
		expect(knownIssues.open.map(({ number, carried }) => [number, carried])).toEqual([
			[1, true],
			[4, false],
		]);
		expect(knownIssues.fixed.map(({ number }) => number)).toEqual([2]);
	});
});
