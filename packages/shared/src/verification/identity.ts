/** Decides whether what answers is the release under verification: before, during and after measuring. */
import type { Identity } from "../policy/schema.ts";
import { parseJsonPath, readJsonPath } from "./json-path.ts";
import { fillRelease, type ReleaseNames } from "./probe.ts";

/** One look at what answers. `name` is what it calls itself; a look without one says why. */
export type IdentityObservation =
	| { readonly at: number; readonly name: string }
	/** `refused`: our own rules forbid to ask; asking again is of no use. */
	| { readonly at: number; readonly error: string; readonly refused?: boolean };

export type IdentityPhase = "before" | "during" | "after";

export type IdentityJudgement =
	| { readonly outcome: "confirmed"; readonly name: string; readonly probes: number }
	/** Something else answered; `seen` is what it calls itself. */
	| { readonly outcome: "mismatch"; readonly expected: string; readonly seen: readonly string[] }
	/** Nothing said who it is, or not often enough in a row. */
	| { readonly outcome: "unconfirmed"; readonly message: string };

type NameRule = Pick<Identity, "matches" | "pattern">;

/**
 * Whether a name is the release's SHA (whole, or at least 7 digits of it) or its version or tag; with a `pattern`, whether it has
 * that form: `{version}` and `{tag}` are the release's own, `{sha}` any 7 or more of its digits, `*` any text.
 */
export function matchesRelease(name: string, release: ReleaseNames, rule: NameRule): boolean {
	const { matches, pattern } = rule;
	const seen = name.trim();
	if (pattern !== undefined) return matchesPattern(seen, release, pattern);
	const isSha = /^[0-9a-f]{7,40}$/i.test(seen) && release.sha !== "" && release.sha.startsWith(seen.toLowerCase());
	const isVersion =
		release.version !== "" && (seen === release.version || seen === release.tag || seen === `v${release.version}`);
	if (matches === "sha") return isSha;
	if (matches === "version") return isVersion;
	return isSha || isVersion;
}

function matchesPattern(seen: string, release: ReleaseNames, pattern: string): boolean {
	if (release.sha === "" || release.version === "") return false;
	const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
	const parts: Readonly<Record<string, string>> = {
		"{version}": quote(release.version),
		"{tag}": quote(release.tag),
		"{sha}": "([0-9a-f]{7,40})",
		"*": ".*",
	};
	const source = pattern.split(/(\{version\}|\{tag\}|\{sha\}|\*)/).map((part) => parts[part] ?? quote(part));
	const match = new RegExp(`^${source.join("")}$`, "i").exec(seen);
	return match?.slice(1).every((digits) => release.sha.startsWith(digits.toLowerCase())) ?? false;
}

/**
 * The looks of one phase. `before` and `after` need the last `consecutive` looks in a row to name the
 * release (a rollout may still be under way before); `during`, a single look that names another one is a mismatch, and
 * looks that got no answer do not decide.
 */
export function judgeIdentity(
	phase: IdentityPhase,
	observations: readonly IdentityObservation[],
	rule: NameRule & Pick<Identity, "consecutive">,
	release: ReleaseNames,
): IdentityJudgement {
	const ordered = [...observations].sort((a, b) => a.at - b.at);
	const isMatch = (look: IdentityObservation) => "name" in look && matchesRelease(look.name, release, rule);
	const others = ordered.flatMap((look) => ("name" in look && !isMatch(look) ? [look.name] : []));
	const seen = [...new Set(others)].slice(0, 5);
	const expected = describeExpected(release, rule);
	if (phase !== "before" && others.length > 0) return { outcome: "mismatch", expected, seen };
	const needed = phase === "during" ? 1 : rule.consecutive;
	let streak = 0;
	for (let index = ordered.length - 1; index >= 0 && isMatch(ordered[index]!); index--) streak++;
	const last = ordered.findLast(isMatch);
	if (phase === "during") {
		if (last && "name" in last) return { outcome: "confirmed", name: last.name, probes: ordered.length };
	} else if (streak >= needed && last && "name" in last)
		return { outcome: "confirmed", name: last.name, probes: ordered.length };
	if (others.length > 0) return { outcome: "mismatch", expected, seen };
	const error = ordered.findLast((look) => "error" in look);
	return {
		outcome: "unconfirmed",
		message:
			ordered.length === 0
				? "nobody was asked"
				: `${streak} of ${needed} answers in a row named ${expected}${error && "error" in error ? `; last: ${error.error}` : ""}`,
	};
}

/** Whether a phase that waits for `consecutive` looks has still to ask. */
export function needsMoreLooks(
	phase: IdentityPhase,
	observations: readonly IdentityObservation[],
	rule: NameRule & Pick<Identity, "consecutive">,
	release: ReleaseNames,
): boolean {
	const judgement = judgeIdentity(phase, observations, rule, release);
	if (judgement.outcome === "confirmed") return false;
	return !(phase === "after" && judgement.outcome === "mismatch");
}

/** The name in an answer: of the header, at the JSONPath, or the whole body. */
export function readIdentity(
	rule: Pick<Identity, "header" | "json">,
	answer: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string },
): { readonly name: string } | { readonly error: string } {
	if (answer.status < 200 || answer.status > 299) return { error: describeStatus(answer) };
	if (rule.header !== undefined) {
		const value = answer.headers[rule.header.toLowerCase()];
		return value === undefined || value.trim() === ""
			? { error: `no header ${rule.header}` }
			: { name: shorten(value) };
	}
	if (rule.json !== undefined) {
		const path = parseJsonPath(rule.json);
		if (!path.ok) return { error: path.message };
		let document: unknown;
		try {
			document = JSON.parse(answer.body);
		} catch {
			return { error: "the body is not JSON" };
		}
		const value = readJsonPath(document, path.path);
		return typeof value === "string" && value.trim() !== ""
			? { name: shorten(value) }
			: { error: `no text at ${rule.json}` };
	}
	return answer.body.trim() === "" ? { error: "an empty body" } : { name: shorten(answer.body) };
}

/** A status with the destination of a redirect, without its query, which may be secret. */
export function describeStatus(answer: {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
}): string {
	const location = answer.headers["location"];
	const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
	return `status ${answer.status}${isRedirect ? `, a redirect to ${location.split(/[?#]/, 1)[0]!.slice(0, 200)}` : ""}`;
}

/** How the release may call itself. */
function describeExpected(release: ReleaseNames, rule: NameRule): string {
	const { matches, pattern } = rule;
	if (pattern !== undefined) return fillRelease(pattern, { ...release, sha: release.sha.slice(0, 12) });
	const sha = release.sha.slice(0, 12);
	if (matches === "sha") return sha;
	if (matches === "version") return release.version;
	return [release.version, sha].filter((part) => part !== "").join(" or ");
}

function shorten(text: string): string {
	const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
