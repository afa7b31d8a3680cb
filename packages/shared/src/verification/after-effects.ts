/** Judges what a release leaves behind beside its metrics: analytics events, user feedback and new security alerts. */
import type { Environment } from "../policy/schema.ts";
import type { Fact, VerificationVerdict } from "../vocabulary.ts";

export type AnalyticsRule = NonNullable<NonNullable<Environment["verify"]>["analytics"]>;
export type FeedbackRule = NonNullable<NonNullable<Environment["verify"]>["feedback"]>;

export interface AnalyticsEvent {
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly properties: Readonly<Record<string, unknown>>;
}

export interface AnalyticsJudgement {
	readonly verdict: VerificationVerdict;
	readonly cause: "arrived" | "none-arrived" | "missing" | "unreadable";
	readonly value: string;
	readonly explanation: string;
}

/**
 * Each listed event must have arrived `min-count` times since the deployment with every listed property
 * set. None of any kind is no data (inconclusive); some, but not all or not whole, is broken instrumentation (unhealthy).
 */
export function judgeAnalytics(
	rule: AnalyticsRule,
	events: Fact<readonly AnalyticsEvent[]>,
	deployedAt: number,
): AnalyticsJudgement {
	if (!events.ok)
		return {
			verdict: "inconclusive",
			cause: "unreadable",
			value: "unreadable",
			explanation: `the events could not be read: ${events.failure.message}`,
		};
	const fresh = events.value.filter((event) => event.at >= deployedAt);
	const listed = new Set(rule.events.map((wanted) => wanted.name));
	const problems = rule.events.flatMap((wanted) => {
		const named = fresh.filter((event) => event.name === wanted.name);
		const whole = named.filter((event) => wanted.properties.every((property) => isSet(event.properties, property)));
		if (whole.length >= wanted["min-count"]) return [];
		const lacking = wanted.properties.filter((property) => named.some((event) => !isSet(event.properties, property)));
		return [
			lacking.length > 0
				? `${wanted.name} arrived ${named.length} times, ${whole.length} with ${lacking.join(", ")}`
				: `${wanted.name} arrived ${named.length} of ${wanted["min-count"]} times`,
		];
	});
	if (problems.length === 0)
		return {
			verdict: "healthy",
			cause: "arrived",
			value: `${rule.events.length} of ${rule.events.length} events`,
			explanation: `${[...listed].join(", ")} arrived with their properties since the deployment`,
		};
	const isSilent = !fresh.some((event) => listed.has(event.name));
	return {
		verdict: isSilent ? "inconclusive" : "unhealthy",
		cause: isSilent ? "none-arrived" : "missing",
		value: `${rule.events.length - problems.length} of ${rule.events.length} events`,
		explanation: isSilent ? "none of the listed events arrived since the deployment" : problems.join("; "),
	};
}

/** The events of an analytics answer: a list, or an object with `events`; each with a name, a time and properties. */
export function selectEvents(document: unknown): Fact<readonly AnalyticsEvent[]> {
	const list = Array.isArray(document)
		? document
		: typeof document === "object" && document !== null && Array.isArray((document as { events?: unknown }).events)
			? (document as { events: unknown[] }).events
			: undefined;
	if (list === undefined) return invalid("expected a JSON list of events, or an object with `events`");
	const events: AnalyticsEvent[] = [];
	for (const [index, entry] of list.entries()) {
		if (typeof entry !== "object" || entry === null) return invalid(`event ${index} is no object`);
		const fields = entry as Record<string, unknown>;
		const name = fields["name"] ?? fields["event"];
		const at = readTime(fields["timestamp"] ?? fields["time"] ?? fields["at"]);
		const properties = fields["properties"] ?? {};
		if (typeof name !== "string") return invalid(`event ${index} has no name`);
		if (at === undefined) return invalid(`event ${index} (${name}) has no readable timestamp`);
		if (typeof properties !== "object" || properties === null) return invalid(`event ${index} has no properties`);
		events.push({ name, at, properties: properties as Record<string, unknown> });
	}
	return { ok: true, value: events };
}

/** Seconds, milliseconds or an ISO instant; which unit a number has is told by its size (1e11 s is the year 5138). */
function readTime(value: unknown): number | undefined {
	if (typeof value === "number" && Number.isFinite(value) && value > 0) return value < 1e11 ? value * 1_000 : value;
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT/.test(value)) return undefined;
	const parsed = Date.parse(value);
	return Number.isNaN(parsed) ? undefined : parsed;
}

function isSet(properties: Readonly<Record<string, unknown>>, name: string): boolean {
	if (!Object.hasOwn(properties, name)) return false;
	const value = properties[name];
	return value !== null && value !== undefined && value !== "";
}

function invalid(message: string): Fact<never> {
	return { ok: false, failure: { kind: "invalid", message } };
}

export interface FeedbackIssue {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly createdAt: number;
	readonly labels: readonly string[];
	readonly isPullRequest: boolean;
}

export interface FeedbackJudgement {
	readonly verdict: VerificationVerdict;
	readonly value: string;
	readonly condition: string;
	readonly query: string;
	readonly explanation: string;
}

/** New issues since the deployment with any of the policy's labels; more than the policy allows is unhealthy. */
export function judgeFeedback(
	rule: FeedbackRule,
	issues: Fact<readonly FeedbackIssue[]>,
	deployedAt: number,
): FeedbackJudgement {
	const shared = {
		condition: `at most ${rule["max-new-issues"]} new issues`,
		query: `issues labelled ${rule.labels.join(" or ")}`,
	};
	if (!issues.ok)
		return {
			...shared,
			verdict: "inconclusive",
			value: "unreadable",
			explanation: `the issues could not be read: ${issues.failure.message}`,
		};
	const fresh = issues.value.filter(
		(issue) =>
			!issue.isPullRequest &&
			issue.createdAt >= deployedAt &&
			issue.labels.some((label) => rule.labels.includes(label)),
	);
	return {
		...shared,
		verdict: fresh.length > rule["max-new-issues"] ? "unhealthy" : "healthy",
		value: `${fresh.length} new`,
		explanation:
			fresh.length === 0
				? "no new issue since the deployment"
				: fresh
						.slice(0, 5)
						.map((issue) => `#${issue.number} ${issue.title}`)
						.join("; "),
	};
}

export interface SecurityAlert {
	readonly tool: string;
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly createdAt: number;
}

export interface AlertJudgement {
	readonly verdict: VerificationVerdict;
	readonly value: string;
	readonly explanation: string;
}

/** Any alert opened since the deployment is unhealthy; a list that could not be read is never zero alerts. */
export function judgeAlerts(lists: readonly Fact<readonly SecurityAlert[]>[], deployedAt: number): AlertJudgement {
	const fresh = lists.flatMap((list) => (list.ok ? list.value.filter((alert) => alert.createdAt >= deployedAt) : []));
	if (fresh.length > 0)
		return {
			verdict: "unhealthy",
			value: `${fresh.length} new`,
			explanation: fresh
				.slice(0, 5)
				.map((alert) => `${alert.tool} #${alert.number} ${alert.title}`)
				.join("; "),
		};
	const unread = lists.flatMap((list) => (list.ok ? [] : [list.failure.message]));
	if (unread.length > 0 || lists.length === 0)
		return {
			verdict: "inconclusive",
			value: "unreadable",
			explanation: unread.join("; ") || "no list of alerts was read",
		};
	return { verdict: "healthy", value: "0 new", explanation: "no alert was opened since the deployment" };
}
