/** The check run that carries an entry of the release record: its name and key, the same rule for every phase. */
import type { Phase } from "./entry.ts";

interface RecordSubject {
	readonly phase: Phase;
	readonly version: string;
	/** Null in a repository with one service. */
	readonly service: string | null;
	/** The environment, or `environment/target`; null for a phase about the release as a whole. */
	readonly environment: string | null;
}

/** `octoacme/verify (api, production)`: service and environment where there are any, so that two never share one name. */
export function nameCheckRun(subject: RecordSubject): { readonly name: string; readonly externalId: string } {
	const { phase, version, service, environment } = subject;
	const scope = [service, environment].filter((part) => part !== null).join(", ");
	return {
		name: scope === "" ? `octoacme/${phase}` : `octoacme/${phase} (${scope})`,
		externalId: `octoacme:${phase}:${service ?? "-"}:${environment ?? "-"}:${version}`,
	};
}
