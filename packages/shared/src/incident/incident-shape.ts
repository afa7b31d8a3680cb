/** The shape of an incident as an issue keeps it. Anybody with push access may edit the issue: what has another shape is no incident. */
import * as z from "zod";
import { SEVERITIES } from "../vocabulary.ts";
import { type Incident, MESSAGE_STAGES } from "./incident.ts";

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
const release = z.object({ version: z.string(), tag: z.string(), sha: z.string() });

const outcome = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("in-progress") }),
	z.object({ kind: z.literal("rolled-back"), to: release, recoveryMs: z.number() }),
	z.object({
		kind: z.literal("rollback-failed"),
		to: release,
		what: z.string(),
		stopped: z.literal(true).optional(),
	}),
	z.object({ kind: z.literal("no-target"), why: z.string() }),
	z.object({ kind: z.literal("not-rolled-back"), why: z.string() }),
]);

const receipt = z.object({
	role: z.string(),
	channel: z.string(),
	delivered: z.boolean(),
	at: instant,
	detail: z.string(),
	required: z.boolean(),
	about: z.enum(MESSAGE_STAGES),
	sending: z.literal(true).optional(),
});

const shape = z.object({
	schemaVersion: z.literal(1),
	key: z.string(),
	environment: z.string(),
	target: z.string().optional(),
	service: z.string().nullable(),
	timeZone: z.string().optional(),
	severity: z.enum(SEVERITIES),
	security: z.boolean(),
	reason: z.string(),
	bad: release.nullable(),
	outcome,
	evidence: z.array(
		z.object({ what: z.string(), value: z.string(), expected: z.string(), query: z.string(), link: z.string() }),
	),
	skipped: z.array(z.object({ version: z.string(), why: z.string() })),
	timeline: z.array(z.object({ at: instant, what: z.string() })),
	receipts: z.array(receipt),
	openedAt: instant,
	openedBy: z.string(),
	runUrl: z.string(),
	advisoryUrl: z.string(),
});

/** Whether a value can be rendered and gone on with; keys that a later version added do not matter, values that it added do. */
export function isIncident(value: unknown): value is Incident {
	return shape.safeParse(value).success;
}
