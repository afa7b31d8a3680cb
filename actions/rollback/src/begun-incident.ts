/** What `begin` knows of its incident, for the `finish` of the same job: between them anybody with push access may edit the issue. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { Incident } from "@octoacme/shared/incident/incident.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readJobFile, writeJobFile } from "@octoacme/shared/process/job-file.ts";
import * as z from "zod";

const shape = z.object({ security: z.boolean(), receipts: z.array(z.record(z.string(), z.unknown())) });

type BegunIncident = z.infer<typeof shape>;

/** Nothing of the reason or the evidence. Where it cannot be kept, the issue alone says who was notified. */
export function handOverIncident(
	{ context, log }: Pick<ActionRuntime, "context" | "log">,
	{ key, security, receipts }: Incident,
): void {
	try {
		writeJobFile(context, nameFile(key), { security, receipts });
	} catch (thrown) {
		log.info(`Only the incident's issue says who was notified: ${describeError(thrown)}`);
	}
}

/** Empty where it was not handed over, as in a job that began anew. */
export function readBegunIncident({ context }: Pick<ActionRuntime, "context">, key: string): BegunIncident {
	const { data } = shape.safeParse(readJobFile(context, nameFile(key)));
	return data ?? { security: false, receipts: [] };
}

function nameFile(key: string): string {
	return `incident ${key}`;
}
