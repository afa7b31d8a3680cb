/** Judges a dependency's licence, an SPDX expression, against the licences that a policy denies. */
import parse, { type Info } from "spdx-expression-parse";
import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import currentIds from "spdx-license-ids/index.json" with { type: "json" };
import satisfies from "spdx-satisfies";

/** `unknown`: no licence was found, or its text is no SPDX expression, so nothing is proved. */
type LicenceVerdict = "allowed" | "denied" | "unknown";

const KNOWN = new Map([...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]));
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*/g;

/**
 * By the rules of SPDX: `A AND B` is denied when one of them is, `A OR B` when both are; an exception (`WITH …`) makes a denied
 * licence no other one; `AGPL-3.0` is `AGPL-3.0-only`, and `-or-later` is denied when a version that may be chosen is.
 * A text that is no expression is denied when it names a denied licence. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function judgeLicence(licence: string | null, denied: readonly string[]): LicenceVerdict {
	if (denied.length === 0) return "allowed";
	const text = licence?.trim() ?? "";
	if (text === "" || /^(?:NOASSERTION|NONE|UNKNOWN)$/i.test(text)) return "unknown";
	const lower = denied.map((id) => id.trim().toLowerCase());
	if (lower.includes(text.toLowerCase())) return "denied";
	const expression = tryParse(text);
	if (expression !== undefined) return isDenied(expression, denied) ? "denied" : "allowed";
	const words = text.toLowerCase().match(WORD) ?? [];
	const names = lower.map((id) => id.replace(/-only$/, ""));
	return words.some((word) => names.includes(word.replace(/-(?:only|or-later)$/, ""))) ? "denied" : "unknown";
}

function isDenied(expression: Info, denied: readonly string[]): boolean {
	if ("conjunction" in expression) {
		const [left, right] = [isDenied(expression.left, denied), isDenied(expression.right, denied)];
		return expression.conjunction === "and" ? left || right : left && right;
	}
	const name = `${expression.license}${expression.plus === true ? "+" : ""}`;
	return denied.some((text) => {
		const other = tryParse(text);
		if (other === undefined || "conjunction" in other) return text.trim().toLowerCase() === name.toLowerCase();
		// A denied exception is that exception alone: a denied licence is denied with any.
		const exception = "exception" in other ? other.exception : undefined;
		if (exception !== undefined && exception !== ("exception" in expression ? expression.exception : undefined))
			return false;
		if (isReference(name) || isReference(other.license)) return name.toLowerCase() === other.license.toLowerCase();
		return satisfies(name, [`${other.license}${other.plus === true ? "+" : ""}`]);
	});
}

function isReference(name: string): boolean {
	return /^(?:DocumentRef-|LicenseRef-)/.test(name);
}

/** No expression that people wrote is longer; the parser goes back over nested brackets again and again. */
const EXPRESSION_LIMIT = 2_000;

/** SPDX identifiers have no case; the parser's have. */
function tryParse(text: string): Info | undefined {
	if (text.length > EXPRESSION_LIMIT) return undefined;
	const cased = text.replace(WORD, (word) =>
		/^(?:and|or|with)$/i.test(word) ? word.toUpperCase() : (KNOWN.get(word.toLowerCase()) ?? word),
	);
	try {
		return parse(cased);
	} catch {
		return undefined;
	}
}
