/** Reads the reports of the evidence folder: JSON files inside the workspace, of bounded size, never through a link that leads out. */
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { describeError } from "@octoacme/shared/errors.ts";
import type { ReportFact } from "@octoacme/shared/requirements/facts.ts";

export const REPORTS = ["dast", "accessibility", "performance"] as const;
const LARGEST = 5_000_000;

/** The reports that are there, by requirement; one that is there and cannot be read is a failure, never absent. */
export async function readEvidence(
	workspace: string,
	folder: string | undefined,
): Promise<Readonly<Record<string, ReportFact>>> {
	if (folder === undefined) return {};
	const found: Record<string, ReportFact> = {};
	for (const name of REPORTS) {
		const report = await readReport(workspace, join(workspace, folder, `${name}.json`));
		if (report !== undefined) found[name] = report;
	}
	return found;
}

async function readReport(workspace: string, path: string): Promise<ReportFact | undefined> {
	const refuse = (message: string): ReportFact => ({ ok: false, failure: { kind: "invalid", message } });
	try {
		const [root, real] = await Promise.all([realpath(workspace), realpath(path)]);
		if (!real.startsWith(root + sep)) return refuse("it leads out of the workspace");
		const { size } = await stat(real);
		if (size > LARGEST) return refuse(`it has ${size} bytes, more than ${LARGEST}`);
		return { ok: true, value: JSON.parse(await readFile(real, "utf8")) as unknown };
	} catch (thrown) {
		if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
		return refuse(describeError(thrown));
	}
}
