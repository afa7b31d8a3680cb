/** Expressions as GitHub's documentation describes them and its runner evaluates them: identity, numbers, formats, coercions. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, logOf } from "./bench-repository.ts";

const CASES: readonly (readonly [expression: string, text: string])[] = [
	["github.event == github.event", "true"],
	["github.event != github.event", "false"],
	["github == github", "true"],
	["github.event.list == github.event.list", "true"],
	["github.event.list[0] == github.event.list[0]", "true"],
	["github.event.list[0] == github.event.list[1]", "false"],
	["fromJSON('{}') == fromJSON('{}')", "false"],
	["fromJSON('[]') == fromJSON('[]')", "false"],
	["github.event == 'Object'", "false"],
	["contains(github.event.list, github.event.list[1])", "true"],
	["100000000000000000000", "1E+20"],
	["1000000000000000", "1E+15"],
	["999999999999999", "999999999999999"],
	["12345678901234567890", "1.23456789012346E+19"],
	["0.00001", "1E-05"],
	["0.0001", "0.0001"],
	["0.1", "0.1"],
	["1.50", "1.5"],
	["-1.5e3", "-1500"],
	["0x10", "16"],
	["1e21", "1E+21"],
	["1.1e-100", "1.1E-100"],
	["999999999999999.9", "1E+15"],
	["NaN", "NaN"],
	["-Infinity", "-Infinity"],
	["fromJSON('1e20')", "1E+20"],
	["fromJSON('[0.00001]')[0]", "1E-05"],
	["format('{0}', 1e20)", "1E+20"],
	["join(fromJSON('[1, 1e20, null, true]'), '|')", "1|1E+20||true"],
	["format('{0} {1} {{x}} {0}', 'a', 1.50)", "a 1.5 {x} a"],
	["'it''s ''''q'''", "it's ''q'"],
	["1 == '1'", "true"],
	["true == 1", "true"],
	["null == 0", "true"],
	["'' == 0", "true"],
	["'a' == 0", "false"],
	["'TRUE' == 'true'", "true"],
	["null == ''", "true"],
	["'x' < 1", "false"],
	["'x' > 1", "false"],
	["'10' < 9", "false"],
	["'abc' < 'ABD'", "true"],
	["fromJSON('{\"A\":1}').a", "1"],
	["fromJSON('{\"a-b\":2}')['A-B']", "2"],
	["fromJSON('[1,2,3]')['1']", "2"],
	["fromJSON('[1]')[5]", ""],
	["contains('Hello', 'HELL')", "true"],
	["contains(fromJSON('[1,2]'), '2')", "true"],
	["startsWith('Abc', 'aB')", "true"],
	["fromJSON('[1]')", "Array"],
	["fromJSON('{}')", "Object"],
	["0 || null || 'n'", "n"],
	["!'0'", "false"],
	["join(github.event.list.*.n, ',')", "1,2"],
	["github.event.list.*.n && true", "true"],
	['join(fromJSON(\'{"k1":{"v":1},"k2":{"v":2}}\').*.v, \',\')', "1,2"],
	["contains('abc', '')", "true"],
	["contains('a1b', 1)", "true"],
	["contains('true', true)", "true"],
	["contains(fromJSON('[\"A\",\"b\"]'), 'a')", "true"],
	["contains(fromJSON('{\"a\":\"b\"}'), 'b')", "false"],
	["endsWith('abC', 'Bc')", "true"],
	["false == ''", "true"],
	["null < 1", "true"],
	["toJSON('a\"b')", '"a\\"b"'],
	["toJSON(null)", "null"],
	["toJSON(1.0)", "1"],
	["join('abc')", "abc"],
	["join(fromJSON('[1,2]'), ' - ')", "1 - 2"],
	["'' || 'dflt'", "dflt"],
	["false && 'x' || ''", ""],
	["fromJSON('{\"a-b\":1}').a-b", "1"],
	["fromJSON('[1]')[-1]", ""],
	["github.event.none[0].id", ""],
	["(1 < 2) == true", "true"],
	["1 < 2 && 2 < 3", "true"],
	["!(1 > 2)", "true"],
	["Infinity", "Infinity"],
];

let bench: Bench;
beforeAll(() => {
	bench = createBench({});
});
afterAll(() => bench.dispose());

describe("expressions", () => {
	it("have the values that GitHub gives them", async () => {
		const lines = CASES.map(([expression], index) => `          c${index}=\${{ ${expression} }}`).join("\n");
		const result = await bench.run(
			`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          cat <<'XX'\n${lines}\n          XX\n`,
			{
				event: {
					name: "push",
					payload: { list: [{ n: 1 }, { n: 2 }] },
					ref: "refs/heads/main",
					sha: bench.sha,
					actor: "ada",
				},
			},
		);
		const values = logOf(result, "a").split("\n");
		expect(CASES.map(([expression], index) => [expression, values[index]?.replace(/^c\d+=/, "")])).toEqual(CASES);
	});

	it("put numbers of the file into variables with 15 digits", async () => {
		const result = await bench.run(
			`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - env: { N: 12345678901234567890, X: .5, P: +3, F: 1.10, H: 0x1F, Y: yes, E: null, B: true, O: 010, D: 2024-01-01, S: 1_000, I: .inf }\n        run: echo "$N $X $P $F $H $Y [$E] $B $O $D $S $I"\n`,
		);
		expect(logOf(result, "a")).toContain("1.23456789012346E+19 0.5 3 1.1 31 yes [] true 10 2024-01-01 1_000 Infinity");
	});
});

describe("workflow commands of the first form", () => {
	const run = (script: string) =>
		bench.run(
			`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: s\n        run: |\n${script
				.split("\n")
				.map((line) => `          ${line}`)
				.join("\n")}\n      - run: echo "o=[\${{ steps.s.outputs.o }}]"\n`,
		);

	it("mask, set outputs and annotate, also in the middle of a line", async () => {
		const result = await run(
			`echo "x ##[add-mask]hideme1"\necho "see hideme1"\necho "##[error file=a.js;line=3]v1%3B error"\necho "##[set-output name=o;]v1out"`,
		);
		expect(logOf(result, "a")).toContain("see ***");
		expect(logOf(result, "a")).toContain("o=[v1out]");
		expect(result.jobs[0]!.steps[0]!.annotations).toContainEqual(
			expect.objectContaining({ level: "error", message: "v1; error", file: "a.js", line: 3 }),
		);
	});

	it("are text where no command has that name, and where commands are stopped", async () => {
		const result = await run(
			`echo "##[section]Starting"\necho "::stop-commands::tok1"\necho "##[warning]quiet"\necho "##[tok1]"\necho "::nothing::##[warning]loud"`,
		);
		expect(logOf(result, "a")).toContain("##[section]Starting");
		expect(result.jobs[0]!.steps[0]!.annotations.map(({ message }) => message)).toEqual(["loud"]);
	});
});

describe("an action file", () => {
	it("needs no name and no description, as actions/runner reads it", async () => {
		const result = await bench.run(
			`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          mkdir act; printf 'runs:\\n  using: composite\\n  steps: [{ shell: bash, run: echo bare }]\\n' > act/action.yml\n      - uses: ./act\n`,
		);
		expect(result.conclusion, logOf(result, "a")).toBe("success");
		expect(logOf(result, "a")).toContain("bare");
	});
});
