/** Release notes: a filled-in draft release for this tag and commit, or the changelog's section of this version. */
import { readData } from "../notes/body.ts";
import { stripComments } from "../text/html-comments.ts";
import { hasTemplateText } from "./document-text.ts";
import type { ReleaseDocumentFact } from "./facts.ts";
import { type Requirement, readTextSetting, unreadable } from "./requirement.ts";

/** Where the changelog lies unless `settings.changelog` says otherwise. */
export const CHANGELOG_FILE = "CHANGELOG.md";
const SHORTEST = 60;

export const releaseNotes: Requirement = {
	id: "release-notes",
	title: "Release notes drafted",
	guide: { line: 18, text: "Release notes drafted" },
	why: "Whoever supports or uses the release must know what changed.",
	wants: ["documents", "files"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		const { sha, tag, version } = facts.release;
		const refused = facts.documents.ok ? findRefused(facts.documents.value, sha) : undefined;
		if (refused !== undefined)
			return {
				verdict: "fail",
				explanation: `The release-notes action judged the notes for ${tag} incomplete: ${refused.reason}.`,
				evidence: [{ label: refused.draft ? "draft release" : "release", url: refused.url }],
				remedy: { who: rule.role, what: "Fix what its summary names and run release-notes again, then preflight." },
			};
		const path = readTextSetting(rule, "changelog", CHANGELOG_FILE);
		const changelog = facts.files[path];
		const section =
			changelog?.ok && changelog.value !== null ? findVersionSection(changelog.value, version) : undefined;
		if (section !== undefined && section.length >= SHORTEST && !hasTemplateText(section))
			return {
				verdict: "pass",
				explanation: `${path} has a section for ${version}.`,
				evidence: [{ label: path, url: "" }],
			};
		if (!facts.documents.ok) return unreadable("The repository's releases", facts.documents.failure);
		const remedy = {
			who: rule.role,
			what: "Let the release-notes action draft them before preflight (drafts are seen only with `contents: write`), or sign.",
		};
		const documents = facts.documents.value;
		const own = documents.find(({ draft, target }) => !draft || target === sha);
		if (own === undefined) {
			if (documents.length > 0)
				return {
					verdict: "stale",
					explanation: `The draft for ${tag} is for ${documents[0]!.target.slice(0, 12)}, the release is ${sha.slice(0, 7)}.`,
					evidence: [{ label: "draft release", url: documents[0]!.url }],
					remedy,
				};
			if (changelog !== undefined && !changelog.ok) return unreadable(`The file ${path}`, changelog.failure);
			return {
				verdict: "pending",
				explanation: `No draft release for ${tag} was seen, and ${path} has no section for ${version}.`,
				evidence: [],
				remedy,
			};
		}
		const evidence = [{ label: own.draft ? "draft release" : "release", url: own.url }];
		const text = stripComments(own.body).trim();
		if (text.length < SHORTEST)
			return { verdict: "fail", explanation: `The notes for ${tag} are empty or nearly so.`, evidence, remedy };
		if (hasTemplateText(text))
			return {
				verdict: "fail",
				explanation: `The notes for ${tag} still hold template text.`,
				evidence,
				remedy: { who: rule.role, what: "Finish the draft release." },
			};
		return { verdict: "pass", explanation: `Notes for ${tag} at this commit.`, evidence };
	},
};

/** The notes' own decision goes before what else there is to read: a changelog has no gate. */
function findRefused(
	documents: readonly ReleaseDocumentFact[],
	sha: string,
): (ReleaseDocumentFact & { readonly reason: string }) | undefined {
	const own = documents.find(({ draft, target }) => !draft || target === sha);
	const gate = own === undefined ? undefined : readData(own.body)?.gate;
	// The row `release-type` judges the number, and a waiver of it must be enough.
	return own === undefined || gate?.decision !== "incomplete" || gate.reason === "type-mismatch"
		? undefined
		: { ...own, reason: gate.reason };
}

/**
 * The text below the changelog's heading for the version, or undefined. Where several headings name it, the one that names it
 * first in its line: a guide from one version to the next is no changelog.
 */
function findVersionSection(changelog: string, version: string): string | undefined {
	const lines = listLines(changelog);
	const named = new RegExp(`(?:^|[^0-9A-Za-z.-])v?${version.replace(/[.+-]/g, "\\$&")}(?:$|[^0-9A-Za-z.-])`);
	const place = (line: string) => (/^#{1,4}\s+(?!upgrad|migrat)/i.test(line) ? (named.exec(line)?.index ?? -1) : -1);
	const [best] = lines
		.map((line, index) => ({ index, at: place(line) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at || a.index - b.index);
	if (best === undefined) return undefined;
	const from = best.index;
	const level = /^#+/.exec(lines[from]!)![0].length;
	const rest = lines.slice(from + 1);
	const to = rest.findIndex((line) => new RegExp(`^#{1,${level}}\\s`).test(line));
	return (to < 0 ? rest : rest.slice(0, to)).join("\n").trim();
}

/** Headings that are underlined read as those that begin with `#`. */
function listLines(markdown: string): readonly string[] {
	const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
	return lines.map((line, index) => {
		const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(lines[index + 1] ?? "")?.[1];
		return under === undefined || !/^[^\s#>*+|-]/.test(line) ? line : `${under.startsWith("=") ? "#" : "##"} ${line}`;
	});
}
