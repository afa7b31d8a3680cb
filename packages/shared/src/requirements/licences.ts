/** Judges a dependency's licence, an SPDX expression, against the licences that a policy denies. */
import parse, { type Info } from "spdx-expression-parse";
import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import currentIds from "spdx-license-ids/index.json" with { type: "json" };
import satisfies from "spdx-satisfies";
import { listFirst } from "../text/plural.ts";

/** `unknown`: no licence was found, or its text is no SPDX expression or a reference of somebody else's, so nothing is proved. */
type LicenceVerdict = "allowed" | "denied" | "unknown";

const KNOWN = new Map([...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]));
const CURRENT: ReadonlySet<string> = new Set(currentIds);
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*\+?/g;
/** What GitHub, npm and SPDX write where no licence is known. */
const NO_LICENCE = /^(?:NOASSERTION|NONE|UNKNOWN)$/i;

/** Deprecated identifiers that are not `…-only` or `…-or-later` today. Source: https://spdx.org/licenses/#deprecated. */
const SUCCESSORS: Readonly<Record<string, string>> = {
	"GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
	"GPL-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
	"GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
	"GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
	"GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
	"GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
	"GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
	"eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
	wxWindows: "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
	"StandardML-NJ": "SMLNJ",
	"BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
	"BSD-2-Clause-NetBSD": "BSD-2-Clause",
	"bzip2-1.0.5": "bzip2-1.0.6",
	Nunit: "zlib-acknowledgement",
};

/**
 * By the rules of SPDX: `A AND B` is denied when one of them is, `A OR B` when both are; an exception (`WITH …`) makes a denied
 * licence no other one; `AGPL-3.0` is `AGPL-3.0-only`, and `-or-later` is denied when a version that may be chosen is.
 * `NOASSERTION` denies what has no known licence. A text that is no expression is denied when it names one that is.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function judgeLicence(licence: string | null, denied: readonly string[]): LicenceVerdict {
	if (denied.length === 0) return "allowed";
	const text = licence?.trim() ?? "";
	const isNone = text === "" || NO_LICENCE.test(text);
	if (isNone) return denied.some((name) => NO_LICENCE.test(name.trim())) ? "denied" : "unknown";
	const lower = denied.map((id) => id.trim().toLowerCase());
	if (lower.includes(text.toLowerCase())) return "denied";
	const expression = tryParse(text);
	if (expression !== undefined) return judgeExpression(expression, denied);
	return listNamed(text).some((name) => isDeniedName(name, denied)) ? "denied" : "unknown";
}

/** What a text that is no expression may name: its parts between separators, and each of its words. */
function listNamed(text: string): readonly string[] {
	const words = text.match(WORD) ?? [];
	const parts = text.length > EXPRESSION_LIMIT ? [] : text.split(/[,;/|&\r\n]/).map((part) => part.trim());
	// A word may end a sentence.
	return [...new Set([...parts, ...words.map((word) => word.replace(/\.{1,3}$/, ""))])];
}

function isDeniedName(name: string, denied: readonly string[]): boolean {
	if (name === "") return false;
	const stem = stemOf(name);
	if (denied.some((id) => stemOf(id.trim()) === stem)) return true;
	const expression = tryParse(name);
	return expression !== undefined && judgeExpression(expression, denied) === "denied";
}

/** `gpl-3.0` of `GPL-3.0-or-later`: each of the two denies the other. */
function stemOf(id: string): string {
	return id.toLowerCase().replace(/-(?:only|or-later)$|\+$/, "");
}

/** Texts that deny only what is written exactly so, being neither one licence of SPDX nor a reference: a family, a pattern, two licences at once. */
export function listUnclearLicences(denied: readonly string[]): readonly string[] {
	return denied.filter((text) => {
		const named = tryParse(text.trim());
		return (
			!/^UNLICENSED$/i.test(text.trim()) &&
			!NO_LICENCE.test(text.trim()) &&
			(named === undefined || "conjunction" in named)
		);
	});
}

/** One sentence of such texts. */
export function describeUnclearLicences(unclear: readonly string[]): string {
	const shown = listFirst(unclear.map((text) => `\`${text.replaceAll("`", "")}\``));
	return unclear.length === 1
		? `\`deny-licenses\` of the policy holds ${shown}, which is no licence of SPDX: it denies only what is written exactly so.`
		: `\`deny-licenses\` of the policy holds ${shown}, which are no licences of SPDX: each denies only what is written exactly so.`;
}

function judgeExpression(expression: Info, denied: readonly string[]): LicenceVerdict {
	if ("conjunction" in expression) {
		const sides = [judgeExpression(expression.left, denied), judgeExpression(expression.right, denied)];
		const [first, last] =
			expression.conjunction === "and" ? (["denied", "allowed"] as const) : (["allowed", "denied"] as const);
		if (sides.includes(first)) return first;
		return sides.every((side) => side === last) ? last : "unknown";
	}
	const name = `${expression.license}${expression.plus === true ? "+" : ""}`;
	const isDenied = denied.some((text) => {
		const other = tryParse(text);
		if (other === undefined || "conjunction" in other) return text.trim().toLowerCase() === name.toLowerCase();
		// A denied exception is that exception alone: a denied licence is denied with any.
		const exception = "exception" in other ? other.exception : undefined;
		if (exception !== undefined && exception !== ("exception" in expression ? expression.exception : undefined))
			return false;
		if (isReference(name) || isReference(other.license)) return name.toLowerCase() === other.license.toLowerCase();
		return satisfies(name, [`${other.license}${other.plus === true ? "+" : ""}`]);
	});
	if (isDenied) return "denied";
	return isReference(name) ? "unknown" : "allowed";
}

/** A licence that is not on SPDX's list; only who wrote the reference knows its text. */
function isReference(name: string): boolean {
	return /^(?:DocumentRef-|LicenseRef-)/i.test(name);
}

/** No expression that people wrote is longer; the parser goes back over nested brackets again and again. */
const EXPRESSION_LIMIT = 2_000;

/** SPDX identifiers have no case; the parser's have. */
function tryParse(text: string): Info | undefined {
	if (text.length > EXPRESSION_LIMIT) return undefined;
	try {
		return parse(text.replace(WORD, toCurrent));
	} catch {
		return undefined;
	}
}

/** One word of an expression as SPDX spells it today. */
function toCurrent(word: string): string {
	if (/^(?:and|or|with)$/i.test(word)) return word.toUpperCase();
	const reference = /^(?:LicenseRef|DocumentRef)-/i.exec(word)?.[0];
	if (reference !== undefined)
		return `${/^d/i.test(word) ? "DocumentRef-" : "LicenseRef-"}${word.slice(reference.length)}`;
	const plus = word.endsWith("+") ? "+" : "";
	const id = KNOWN.get(word.slice(0, word.length - plus.length).toLowerCase());
	if (id === undefined) return word;
	if (CURRENT.has(id)) return `${id}${plus}`;
	const known = SUCCESSORS[id];
	if (known?.includes(" WITH ") === true) return plus === "" ? known : known.replace("-only WITH ", "-or-later WITH ");
	const successor = plus === "" ? `${id}-only` : `${id}-or-later`;
	return CURRENT.has(successor) ? successor : `${known ?? id}${plus}`;
}
