/** Reads what axe, pa11y and Lighthouse write, and our own short form, as pages tested and violations by impact. */

interface AccessibilityResult {
	readonly pages: number;
	/** By impact: critical, serious, moderate, minor. */
	readonly violations: Readonly<Record<string, number>>;
}

/** Undefined when the report is of none of the known forms. */
export function readAccessibilityReport(data: Readonly<Record<string, unknown>>): AccessibilityResult | undefined {
	if (typeof data["pages"] === "number" && isCounts(data["violations"]))
		return { pages: data["pages"], violations: data["violations"] };
	const report = data["report"];
	if (Array.isArray(report)) return readAxe(report);
	if (typeof report !== "object" || report === null) return undefined;
	const fields = report as Record<string, unknown>;
	if (Array.isArray(fields["violations"])) return readAxe([fields]);
	if (typeof fields["results"] === "object" && fields["results"] !== null) return readPa11y(fields["results"]);
	if (typeof fields["audits"] === "object" && fields["audits"] !== null) return readLighthouse(fields);
	return undefined;
}

function isCounts(value: unknown): value is Record<string, number> {
	return (
		typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		Object.values(value).every((number) => typeof number === "number")
	);
}

function readAxe(pages: readonly unknown[]): AccessibilityResult | undefined {
	const violations: Record<string, number> = {};
	for (const page of pages) {
		const found = (page as { violations?: unknown } | null)?.violations;
		if (!Array.isArray(found)) return undefined;
		for (const violation of found as { impact?: string; nodes?: unknown[] }[]) {
			const impact = violation.impact ?? "serious";
			violations[impact] = (violations[impact] ?? 0) + Math.max(1, violation.nodes?.length ?? 1);
		}
	}
	return { pages: pages.length, violations };
}

function readPa11y(results: object): AccessibilityResult | undefined {
	const violations: Record<string, number> = {};
	const pages = Object.values(results) as unknown[];
	for (const issues of pages) {
		if (!Array.isArray(issues)) return undefined;
		for (const issue of issues as { type?: string }[]) {
			const impact = issue.type === "warning" ? "moderate" : issue.type === "notice" ? "minor" : "serious";
			violations[impact] = (violations[impact] ?? 0) + 1;
		}
	}
	return { pages: pages.length, violations };
}

function readLighthouse(report: Record<string, unknown>): AccessibilityResult | undefined {
	const references = (report["categories"] as { accessibility?: { auditRefs?: { id: string }[] } } | undefined)
		?.accessibility?.auditRefs;
	if (!Array.isArray(references)) return undefined;
	const audits = report["audits"] as Record<string, { score?: number | null } | undefined>;
	const failed = references.filter(({ id }) => audits[id]?.score === 0);
	return { pages: references.length === 0 ? 0 : 1, violations: { serious: failed.length } };
}
