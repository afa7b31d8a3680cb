/** A line of output that does not end is read in pieces: a value that lies where two of them meet is hidden all the same. */
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { runScript } from "../../src/process/command.ts";
import { createLog } from "../../src/process/log.ts";
import { maskSecret } from "../../src/process/secrets.ts";

const SECRET = "where-two-pieces-meet-canary";
maskSecret(SECRET);

async function printLine(line: string) {
	const written: string[] = [];
	const { tail } = await runScript({
		script: `${line}; echo; echo end`,
		cwd: tmpdir(),
		env: { SECRET },
		timeoutMs: 20_000,
		log: createLog((text) => written.push(text)),
	});
	return { tail, text: [...written, ...tail].join("\n") };
}

const FILL = "x=$(head -c 300000 /dev/zero | tr '\\0' x)";

test.each([65_536, 131_072, 196_608])(
	"a masked value around character %i of an endless line is not shown",
	async (at) => {
		const offsets = [1, 9, SECRET.length - 1].map((part) => at - part);
		for (const offset of offsets) {
			const { tail, text } = await printLine(`${FILL}; printf %s "\${x:0:${offset}}$SECRET$x"`);
			expect(text, `it begins at ${offset}`).not.toMatch(/where|pieces|meet|canary/);
			expect(tail.at(-1)).toBe("end");
		}
	},
);

test("of an endless line the beginning is shown, and all of it is handed on as it was printed", async () => {
	const { stdout, lastLine, tail } = await runScript({
		script: `${FILL}; printf '%s%s%s\\n next\\n' "begin$x" '{"a":"' "$x end"`,
		cwd: tmpdir(),
		env: {},
		timeoutMs: 20_000,
		echo: false,
	});
	const fill = "x".repeat(300_000);
	expect(stdout).toBe(`begin${fill}{"a":"${fill} end\n next\n`);
	expect(lastLine).toBe("next");
	expect(tail).toEqual([`begin${"x".repeat(1_995)}…`, " next"]);
});
