/**
 * What is fuzzed: each target reads one text as an attacker, a tool or a clumsy hand may write it, and throws when what must hold of
 * the answer does not. Where another parser can judge (marked, Node's URL, the runner's own reading of a log), it does.
 */
import { isIPv4 } from "node:net";
import { createMarkdownRenderer } from "@octoacme/rehearsal/report/markdown.ts";
import { parseCommandFile, parsePathFile } from "@octoacme/rehearsal/runner/command-files.ts";
import { parseCommand } from "@octoacme/rehearsal/runner/commands.ts";
import type { ChannelMessage } from "@octoacme/shared/channels/message.ts";
import { renderMail, renderSlack, renderTeams } from "@octoacme/shared/channels/payload.ts";
import { fillTemplate } from "@octoacme/shared/channels/template.ts";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { composeBody, readData, readOwnSection, readWhole } from "@octoacme/shared/notes/body.ts";
import { renderInline, renderProse } from "@octoacme/shared/notes/prose.ts";
import { readPullRequestNotes } from "@octoacme/shared/notes/pull-request-body.ts";
import type { RenderedSection } from "@octoacme/shared/notes/render-release.ts";
import { readTemplate } from "@octoacme/shared/notes/template.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { isPrivateAddress, readTargetUrl } from "@octoacme/shared/process/http-address.ts";
import { renderSummary } from "@octoacme/shared/process/summary.ts";
import { createEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord, encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { listCoAuthors } from "@octoacme/shared/release/co-authors.ts";
import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import { parseDeploymentPayload } from "@octoacme/shared/release/deployment.ts";
import { compareVersions, parseTag, parseVersion } from "@octoacme/shared/release/version.ts";
import { readCommands } from "@octoacme/shared/requirements/commands.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import { findDate, hasTemplateText, readSections } from "@octoacme/shared/requirements/document-text.ts";
import { judgeLicence } from "@octoacme/shared/requirements/licences.ts";
import { parseDuration, renderDuration } from "@octoacme/shared/text/duration.ts";
import { neutralizeText, quoteValue } from "@octoacme/shared/text/escape.ts";
import { stripComments } from "@octoacme/shared/text/html-comments.ts";
import {
	codeBlock,
	cutText,
	escapeMarkdown,
	escapeMermaid,
	inlineCode,
	link,
	renderSentence,
	safeUrl,
} from "@octoacme/shared/text/markdown.ts";
import { listForms, redactLines } from "@octoacme/shared/text/redaction.ts";
import { parseJsonPath, readJsonPath } from "@octoacme/shared/verification/json-path.ts";
import { selectInstant, selectRange } from "@octoacme/shared/verification/prometheus.ts";
import { Lexer, type Token } from "marked";
import { readManifest } from "../../actions/preflight/src/monitoring-manifest.ts";
import { checkPolicy } from "../../packages/cli/src/check/policy-findings.ts";
import { readOwners } from "../../packages/cli/src/init/owners.ts";
import { parseRemote } from "../../packages/cli/src/local-repository.ts";
import { parseRecord } from "../../packages/cli/src/replay/record-file.ts";
import {
	comment,
	commit,
	goodFacts,
	ok,
	policyOf,
	pull,
	SHA,
} from "../../packages/shared/test/requirements/release-under-test.ts";
import { readCommands as readLog } from "../harness/action.ts";
import { hold, type Target } from "./rule.ts";
import { ISSUE_TARGETS } from "./targets-issues.ts";

const PLAIN = new Set(["paragraph", "text", "escape", "space"]);

/** Kinds of Markdown that marked, which is not our parser, finds in a text. */
function listKinds(markdown: string): ReadonlySet<string> {
	const kinds = new Set<string>();
	walk(markdown, (token) => void kinds.add(token.type));
	return kinds;
}

function walk(markdown: string, see: (token: Token) => void): void {
	for (const token of new Lexer({ gfm: true }).lex(markdown)) walkOne(token, see);
}

function walkOne(token: Token, see: (token: Token) => void): void {
	see(token);
	if ("tokens" in token) for (const inner of token.tokens ?? []) walkOne(inner, see);
	if ("items" in token) for (const item of token.items as readonly Token[]) walkOne(item, see);
}

function isSafe(markdown: string): void {
	walk(markdown, (token) => {
		hold(token.type !== "html" && token.type !== "image", `no ${token.type} in what is shown`, markdown);
		if (token.type === "link")
			hold(/^(?:https?:\/\/|mailto:)/i.test(String(token["href"])), "links lead to pages", markdown);
	});
	hold(
		!/(?<![\w`])@[a-z]/i.test(markdown.replace(/`[^`]*`/g, "").replace(/https?:\/\/\S+/g, "")),
		"nobody is mentioned",
		markdown,
	);
}

const MESSAGE: ChannelMessage = {
	kind: "announcement",
	key: "announcement/shop/1.2.0/support",
	title: "shop 1.2.0",
	lines: [],
	links: [],
	source: "octo/shop",
	urgent: false,
};

const ENTRY = createEntry(
	{
		phase: "preflight",
		at: "2026-05-02T10:00:00.000Z",
		actor: "ada",
		repository: "octo/shop",
		version: "1.2.0",
		sha: SHA,
		service: null,
		environment: null,
		policyDigest: "sha256:0",
		decision: "go",
		reason: "go",
		reasons: [],
		run: { id: "1", attempt: 1, url: "https://github.test/1" },
		facts: {},
	},
	null,
);

const DATA = { schemaVersion: 1, date: "2026-05-02", known: [1], assets: {} } as const;
const SECTIONS: readonly RenderedSection[] = [
	{ id: "summary", heading: "Summary", body: "One change." },
	{ id: "changes", heading: "Changes", body: "- a change" },
	{ id: "migration", heading: "Migration steps", body: "Do this." },
];
const SECRET = 'q7!Zp"/+w&É kL\\93';
const FORMS = listForms(SECRET);
const policy = policyOf();
const decide = (facts: Parameters<typeof goodFacts>[0]) => decidePreflight(goodFacts(facts), policy);
const honest = goodFacts().comments;
const decided = decide({}).decision;
const quoted = (text: string) =>
	text
		.split(/\r\n|\r|\n/)
		.map((line) => `> ${line}`)
		.join("\n");

export const TARGETS: Readonly<Record<string, Target>> = {
	...ISSUE_TARGETS,

	"escaped Markdown"(text) {
		const escaped = escapeMarkdown(text);
		for (const kind of listKinds(`before ${escaped} after`)) hold(PLAIN.has(kind), `shown as ${kind}`, escaped);
		isSafe(escaped);
		const labelled = link(text, "https://shop.example.com/a");
		isSafe(labelled);
		hold(!/[\r\n]/.test(labelled), "a link is one line", labelled);
	},

	"code in Markdown"(text) {
		const inline = inlineCode(text);
		if (inline !== "") {
			const kinds = listKinds(inline);
			hold(kinds.has("codespan"), "code stays code", inline);
			for (const kind of kinds) hold(kind === "codespan" || PLAIN.has(kind), `code shown as ${kind}`, inline);
		}
		const block = codeBlock(text, text);
		const tokens = new Lexer({ gfm: true }).lex(block);
		hold(tokens.length === 1 && tokens[0]!.type === "code", "a block is one block", block);
		isSafe(renderSentence(text));
	},

	prose(text) {
		isSafe(renderInline(text));
		walk(renderProse(text), (token) => hold(token.type !== "image", "no picture", text));
		hold(!/<!--\s*octoacme/i.test(renderProse(text)), "no marker of ours", text);
		const label = escapeMermaid(text);
		hold(!/["[\](){}|<>;`]/.test(label.replace(/#\d+;/g, "")), "a label ends nowhere", label);
	},

	"cut text"(text) {
		for (const limit of [1, 7, 60, 200]) {
			const cut = cutText(text, limit);
			hold(cut.length <= Math.max(1, limit), "no longer than the limit", { cut, limit });
			hold(!text.isWellFormed() || cut.isWellFormed(), "no half of a character", cut);
		}
		hold(!/[\p{C}]/u.test(quoteValue(text)), "a value is shown on one line", quoteValue(text));
		const summary = renderSummary(
			[
				{ heading: "One", body: text },
				{ heading: text, body: "x" },
			],
			3_000,
		);
		hold(Buffer.byteLength(summary) <= 3_000, "a summary fits", summary.length);
	},

	"a message"(text) {
		const message = { ...MESSAGE, title: text, lines: [text, text], links: [{ label: text, url: text }] };
		const slack = JSON.stringify(renderSlack(message));
		hold(!/<[!@#]/.test(slack), "Slack mentions nobody", slack);
		hold(slack.length < 16_000, "Slack takes it", slack.length);
		hold(JSON.stringify(renderTeams(message)).length < 60_000, "Teams takes it", text.length);
		const mail = renderMail(message);
		hold(!/[\r\n]/.test(mail.subject), "a subject is one line", mail.subject);
		const filled = fillTemplate({ a: "{title}", b: ["{text}{url}"] }, message);
		hold(Object.keys(filled as object).join() === "a,b", "a template keeps its shape", filled);
	},

	"lines of a log"(text) {
		const shown = neutralizeText(text);
		hold(readLog(shown).length === 0, "no command for the runner", shown);
		for (const line of shown.split("\n"))
			hold(parseCommand(line) === undefined || parseCommand(line) === null, "no command for the rehearsal", line);
	},

	"secrets in an output"(text) {
		// A NUL stands where the secret was; a line feed may come between any two of its characters.
		const lines = text.replaceAll("\0", SECRET).split("\n");
		const shown = redactLines(lines, FORMS);
		hold(shown.length === lines.length, "no line is lost", { lines, shown });
		for (const form of [SECRET, Buffer.from(SECRET).toString("base64"), encodeURIComponent(SECRET)])
			hold(!shown.join("").includes(form), "hidden", { lines, shown });
	},

	"command files"(text) {
		for (const read of [parseCommandFile, parsePathFile])
			try {
				read(text);
			} catch (error) {
				hold((error as Error).constructor === Error, "refused in words", String(error));
			}
	},

	"a policy"(text) {
		const parsed = parsePolicy(text);
		if (parsed.ok)
			resolvePolicy({ file: parsed.file, origin: { kind: "file", path: "policy.yml", ref: "main", sha: SHA } });
		checkPolicy("policy.yml", text, "2026-05-02");
	},

	"a value in a policy"(text) {
		for (const key of ["tag", "versioning", "contacts", "environments", "channels", "roles", "freezes", "policy-files"])
			parsePolicy(`version: 1\n${key}: ${JSON.stringify(text)}\n`);
		const windows = `version: 1\nenvironments:\n  - name: production\n    windows: [${JSON.stringify(text)}]\n`;
		parsePolicy(windows);
	},

	"a comment"(text) {
		const commands = readCommands(text);
		for (const { line } of commands) hold(text.includes(line.trimEnd()), "a line of the comment", line);
		hold(readCommands(quoted(text)).length === 0, "a quotation says nothing", text);
		hold(readCommands(`<pre>\n${text}`).length === 0, "nothing in HTML counts", text);
		const { decision } = decide({
			comments: ok([...(honest.ok ? honest.value : []), comment(text, "mallory")]),
		});
		hold(decision === decided, "a stranger's comment decides nothing", { text, decision });
	},

	"a pull request"(text) {
		const notes = readPullRequestNotes(text);
		const inQuote = readPullRequestNotes(quoted(text));
		hold(inQuote.migration === undefined && inQuote.customers === undefined, "a quotation has no sections", text);
		for (const { question, answer } of notes.faq) hold(question !== "" && answer !== "", "whole questions", notes.faq);
		decide({ pulls: ok([pull({ title: text, closes: [{ ...pull().closes[0]!, title: text, body: text }] })]) });
	},

	"a commit"(text) {
		const read = parseCommitMessage(text);
		const said = /!\s*:|BREAKING/i.test(text);
		hold(said || !read.breaking, "breaking only where somebody says so", text);
		listCoAuthors(text);
		decide({ range: ok({ commits: [commit(SHA, text)], paths: [text] }) });
	},

	"a version"(text) {
		for (const versioning of ["semver", "calver", "pep440"]) {
			const pattern = versioning === "semver" ? "api@{version}" : `api@{version:${versioning}}`;
			const version = parseVersion(text, pattern);
			if (version === undefined) {
				hold(parseTag(`api@${text}`, pattern) === undefined, "a tag of no version is none", text);
				continue;
			}
			hold(version.version === text && version.tag === `api@${text}`, "written back as it was", version);
			hold(parseTag(version.tag, pattern)?.version === text, "read from its tag", version);
			hold(compareVersions(version, version) === 0, "equal to itself", version);
		}
	},

	"a version after another"(text) {
		const [left = "", right = ""] = text.split("\n");
		for (const pattern of ["v{version}", "v{version:calver}", "v{version:pep440}"]) {
			const [a, b] = [parseVersion(left, pattern), parseVersion(right, pattern)];
			if (a === undefined || b === undefined) continue;
			hold(Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a)) + 0, "one order", { left, right });
		}
	},

	"the text of a check run"(text) {
		const read = decodeRecord(text);
		if (read.ok) hold(decodeRecord(encodeRecord(read.entry)).ok, "written back", text);
		const beside = decodeRecord(`${text}\n${encodeRecord(ENTRY)}`);
		hold(!beside.ok || beside.entry.hash === ENTRY.hash, "our own entry or none", text);
		try {
			parseRecord(text, "record.json");
		} catch (error) {
			hold(error instanceof ActionableError, "refused in words", String(error));
		}
		try {
			parseDeploymentPayload(JSON.parse(text));
		} catch (error) {
			hold(error instanceof SyntaxError, "refused as JSON alone", String(error));
		}
	},

	"the body of a release"(text) {
		const first = composeBody(text, SECTIONS, DATA, 100_000).body;
		const second = composeBody(first, SECTIONS, DATA, 100_000).body;
		hold(second === first, "the second run changes nothing", { first, second });
		hold(readData(first)?.date === DATA.date, "our data is the last", first);
		readOwnSection(text, { id: "migration", heading: "Migration steps" });
		readWhole(text);
		readTemplate(text, SECTIONS);
		hold(
			stripComments(stripComments(text)) === stripComments(text) || text.includes("<!"),
			"comments go at once",
			text,
		);
	},

	documents(text) {
		readSections(text);
		hasTemplateText(text);
		findDate(text);
		readManifest(policy, { "monitoring/manifest.yml": { ok: true, value: text } });
		const files = ["docs/ux-review.md", "docs/rollback-plan.md", "docs/smoke-tests.md", "CHANGELOG.md"];
		const written = Object.fromEntries(files.map((path) => [path, ok(text)]));
		decide({ files: { ...goodFacts().files, ...written } });
		decide({ documents: ok([{ draft: true, target: SHA, body: text, url: "https://github.test/1" }]) });
	},

	licences(text) {
		judgeLicence(text, ["GPL-3.0-only"]);
		judgeLicence("GPL-3.0-only", [text]);
	},

	"a path into JSON"(text) {
		const path = parseJsonPath(text);
		if (path.ok) readJsonPath({ a: [{ b: 1 }], status: "ok" }, path.path);
	},

	"a metric's answer"(text) {
		for (const status of [200, 400, 500]) {
			const read = selectInstant(status, text);
			hold(!("value" in read) || read.value === undefined || typeof read.value === "number", "a number or none", read);
			selectRange(status, text);
		}
	},

	addresses(text) {
		if (isIPv4(text)) {
			const isPrivate = isPrivateAddress(text);
			hold(isPrivateAddress(`::ffff:${text}`) === isPrivate, "the same inside IPv6", text);
			hold(isPrivateAddress(`64:ff9b::${text}`) === isPrivate, "the same through NAT64", text);
		} else isPrivateAddress(text);
		readTargetUrl(text);
		const url = safeUrl(text);
		hold(url === undefined || /^https?:\/\/[^\s()<>|`\\]*$/.test(url), "an address is one word", url);
		parseRemote(text);
		readOwners(text);
	},

	durations(text) {
		const milliseconds = parseDuration(text);
		if (milliseconds === undefined) return;
		hold(Number.isSafeInteger(milliseconds) && milliseconds >= 0, "a length of time", milliseconds);
		renderDuration(milliseconds);
	},

	"a page of the rehearsal"(text) {
		const html = createMarkdownRenderer((address) => address)(text);
		hold(!/<(?:script|style|iframe|object|embed|img|svg|base|meta|form)\b/i.test(html), "no element that acts", html);
		for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi))
			hold(
				!/\son\w+\s*=|javascript:/i.test(
					tag.replace(/="[^"]*"/g, (value) => (/^="\s*javascript:/i.test(value) ? value : '=""')),
				),
				"no script",
				tag,
			);
	},
};
