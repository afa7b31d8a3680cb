/** Decides what the mirror of one action holds: its contract, bundle, README and licence, and nothing else. */
import { posix } from "node:path";
import { parse } from "yaml";

export interface SourceEntry {
	readonly mode: string;
	readonly blob: string;
	/** From the root of the source. */
	readonly path: string;
}

export interface ContentFacts {
	readonly action: string;
	/** Everything under `actions/<action>/`, and the root's LICENSE. */
	readonly entries: readonly SourceEntry[];
	/** Text of action.yml. */
	readonly definition: string | undefined;
	readonly readme: string | undefined;
	/** `https://github.com/octoacme/release-actions`. */
	readonly address: string;
	readonly tag: string;
}

/** A file of the mirror: a blob of the source as it is, or a text made for the mirror. */
export type ActionContent =
	| { readonly path: string; readonly mode: string; readonly blob: string }
	| { readonly path: string; readonly mode: string; readonly text: string };

export type ContentDecision =
	| { readonly ok: true; readonly files: readonly ActionContent[] }
	| { readonly ok: false; readonly problems: readonly string[] };

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const SAFE_PATH = /^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/** Fails closed: no special file, no odd name, no script that action.yml names and the bundle lacks. */
export function decideContent(facts: ContentFacts): ContentDecision {
	const problems: string[] = [];
	if (!NAME.test(facts.action)) problems.push(`${JSON.stringify(facts.action)} is no name of an action`);
	const prefix = `actions/${facts.action}/`;
	const files: ActionContent[] = [];
	for (const { mode, blob, path } of facts.entries) {
		const own = path === "LICENSE" ? path : path.startsWith(prefix) ? path.slice(prefix.length) : "";
		if (!(path === "LICENSE" || own === "action.yml" || own === "README.md" || own.startsWith("dist/"))) continue;
		if (!SAFE_PATH.test(own)) problems.push(`the file name ${JSON.stringify(own)} is not one that every system takes`);
		else if (mode !== "100644" && mode !== "100755") problems.push(`${own} is no ordinary file (mode ${mode})`);
		else if (own !== "README.md") files.push({ path: own, mode, blob });
	}
	const has = (path: string) => files.some((file) => file.path === path);
	for (const path of ["action.yml", "LICENSE"]) if (!has(path)) problems.push(`${path} is missing`);
	for (const script of listScripts(facts.definition, problems))
		if (!has(script)) problems.push(`action.yml names ${script}, which is not there`);
	if (facts.readme === undefined) problems.push("README.md is missing");
	else {
		const inside = (path: string) => path === "README.md" || has(path);
		const readme = absolutizeLinks(facts.readme, { ...facts, inside });
		problems.push(...readme.problems);
		files.push({ path: "README.md", mode: "100644", text: readme.text });
	}
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function listScripts(definition: string | undefined, problems: string[]): string[] {
	if (definition === undefined) return [];
	let runs: Record<string, unknown> | undefined;
	try {
		runs = (parse(definition) as { runs?: Record<string, unknown> } | null)?.runs;
	} catch (error) {
		problems.push(`action.yml is no YAML (${(error as Error).message.split("\n")[0]})`);
		return [];
	}
	const scripts = ["main", "pre", "post"].map((key) => runs?.[key]).filter((path) => typeof path === "string");
	if (typeof runs?.["main"] !== "string") problems.push("action.yml names no runs.main");
	return scripts.map((path) => posix.normalize(path));
}

interface LinkPlace {
	readonly action: string;
	readonly address: string;
	readonly tag: string;
	readonly inside: (path: string) => boolean;
}

const IMAGE = /(!\[[^\]]*\]\(<?)([^)\s>]+)/g;
const LINK = /(\]\(<?)([^)\s>]+)/g;
const DEFINITION = /^( {0,3}\[[^\]]+\]:\s*<?)([^\s>]+)/gm;
const ATTRIBUTE = /(<(img|a|source)\b[^>]*?\b(?:src|href|srcset)=")([^"\s]+)/g;

/** Links that would lead nowhere in the mirror lead to the same file of the source at the tag; code is left alone. */
export function absolutizeLinks(
	text: string,
	place: LinkPlace,
): { readonly text: string; readonly problems: readonly string[] } {
	const problems: string[] = [];
	const repair = (target: string, isImage: boolean): string => {
		if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target)) return target;
		const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(target) ?? [];
		const full = path.startsWith("/")
			? posix.normalize(path).slice(1)
			: posix.normalize(posix.join("actions", place.action, path));
		if (full.startsWith("..")) {
			problems.push(`README.md links to ${target}, outside the repository`);
			return target;
		}
		const own = full.startsWith(`actions/${place.action}/`) ? full.slice(`actions/${place.action}/`.length) : undefined;
		if (own !== undefined && place.inside(own)) return target;
		return `${place.address}/${isImage ? "raw" : "blob"}/${place.tag}/${full}${rest}`;
	};
	const parts = text.split(/(^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\2[^\n]*$|`[^`\n]+`)/m);
	const repaired = parts.map((part, index) => {
		// Split gives text, whole code, its fence, text, …
		if (index % 3 === 2) return "";
		if (index % 3 === 1) return part ?? "";
		return part
			.replace(IMAGE, (_, head, target) => `${head}${repair(target, true)}`)
			.replace(LINK, (_, head, target) => `${head}${repair(target, false)}`)
			.replace(DEFINITION, (_, head, target) => `${head}${repair(target, false)}`)
			.replace(ATTRIBUTE, (_, head, tag, target) => `${head}${repair(target, tag !== "a")}`);
	});
	return { text: repaired.join(""), problems };
}
