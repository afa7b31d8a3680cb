/** The playbook without a way back (`target: none`), killed around every write and run again. */
import type { FaultMoment } from "@octoacme/local-github/faults.ts";
import { expect, test } from "vitest";
import { killAt, listRequests, nameRequest, type Request, runThree } from "./kills.ts";
import { checkRules, openScene } from "./scene.ts";

const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };

/** Killed around a request, with its post step where there is one, then run again. */
async function survive([request, when]: readonly [Request, FaultMoment]): Promise<string[]> {
	await using scene = await openScene();
	const first = await scene.run({ ...alone, ...killAt(scene, request.nth, when) });
	await scene.post(first, alone);
	scene.plan();
	const again = await scene.run({ ...alone, runAttempt: 2 });
	const problems = checkRules(scene, again);
	if (first.signal !== "SIGKILL") problems.push("nothing was killed");
	if (again.outputs["decision"] !== "playbook-only") problems.push(`it ended with ${again.outputs["decision"]}`);
	if (scene.canary().length > 0 || scene.rollbacks().length > 0) problems.push("something was rolled back");
	if (scene.incidents().length !== 1) problems.push(`${scene.incidents().length} incidents`);
	if (scene.reviews().length !== 1) problems.push(`${scene.reviews().length} reviews`);
	if (!scene.deliveries.some(({ path }) => path === "/pager")) problems.push("no page");
	return problems.map((problem) => `${when} ${nameRequest(request)}: ${problem}`);
}

test("ends, run again, as if it had run once: killed around every write", { timeout: 300_000 }, async () => {
	await using golden = await openScene();
	await golden.run(alone);
	const writes = listRequests(golden).filter(({ isWrite }) => isWrite);
	expect(writes.length).toBeGreaterThan(5);
	// Before a write is after the one before it, but where something left for people in between that the issue does not know yet.
	const cases = writes.flatMap((request, index) => [
		...(index === 0 ||
		(request.method === "PATCH" && request.template === "/repos/{owner}/{repo}/issues/{issue_number}")
			? [[request, "before"] as const]
			: []),
		[request, "after-applied"] as const,
	]);
	expect(await runThree(cases, survive)).toEqual([]);
});
